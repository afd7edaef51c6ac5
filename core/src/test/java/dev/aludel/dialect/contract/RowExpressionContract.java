package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.length;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.lower;
import static dev.aludel.sql.Sql.or;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.true_;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.DATE;
import static dev.aludel.type.Types.DOUBLE;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.TIMESTAMP;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.error.AludelException;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.schema.View;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conditions, indexes, defaults, computed columns and views made of expressions: created, in force, and read back. */
abstract class RowExpressionContract {

  private static final String HARD = "it's \\ \"hard\" ? :a";

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final MetaData metaData = new MetaData();

  private final Column<Integer> pieces = column("pieces", INTEGER);
  private final Column<BigDecimal> price = column("price", NUMERIC(10, 2));
  private final Column<String> name = column("name", VARCHAR(50));
  private final Column<Boolean> active = column("active", BOOLEAN);
  private final Column<LocalDate> due = column("due", DATE);
  private final Column<LocalDateTime> seen = column("seen", TIMESTAMP);
  private final Column<Double> weight = column("weight", DOUBLE);
  private final Column<Integer> order = column("order", INTEGER);

  RowExpressionContract(Databases server) {
    this.server = server;
    this.url = server.newDatabase();
    this.engine = Engine.create(url);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void findsNoDifferenceInEachCondition() {
    Map<String, String> differences = new TreeMap<>();
    conditions().forEach((what, condition) -> {
      MetaData one = new MetaData();
      table(one, CheckConstraint.of(condition).named("ck_one"));
      one.createAll(engine);
      Inspector.of(engine)
          .compare(one)
          .texts()
          .forEach(difference -> differences.put(what, difference));
      one.dropAll(engine);
    });

    assertThat(differences).isEmpty();
  }

  private Map<String, Expression<Boolean>> conditions() {
    Map<String, Expression<Boolean>> conditions = new TreeMap<>();
    conditions.put("number", pieces.gt(0));
    conditions.put("negative number", pieces.gt(-5).and(pieces.lt(Integer.MAX_VALUE)));
    conditions.put("decimal", price.ge(new BigDecimal("-1.50")));
    conditions.put("text", name.ne("it's"));
    conditions.put("hard text", name.ne(HARD));
    conditions.put("backslash", name.ne("\\"));
    conditions.put("no Latin", name.ne("größer 漢字"));
    conditions.put("beyond U+FFFF", name.ne("😀"));
    conditions.put("list", name.in(List.of("a", "b'", "c")));
    conditions.put("range", pieces.between(-5, 100));
    conditions.put("date", due.gt(LocalDate.of(2020, 2, 29)));
    conditions.put("timestamp", seen.gt(LocalDateTime.of(2020, 2, 29, 1, 2, 3)));
    conditions.put("double", weight.lt(1e10));
    conditions.put("truth", active.eq(true).or(pieces.isNull()));
    conditions.put("function", length(name).gt(2));
    conditions.put("reserved name", order.lt(pieces));
    conditions.put("sum", pieces.plus(1).lt(order.times(2)));
    conditions.put("alternatives", or(pieces.gt(5), name.isNull().and(order.isNotNull())));
    return conditions;
  }

  private Table table(MetaData of, TableItem... more) {
    List<TableItem> items =
        new ArrayList<>(List.of(pieces, price, name, active, due, seen, weight, order));
    items.addAll(List.of(more));
    return of.table("goods", items);
  }

  @Test
  void keepsConditions() {
    Table goods = table(
        metaData,
        CheckConstraint.of(name.ne(HARD)).named("ck_hard"),
        CheckConstraint.of(pieces.ge(-5)).named("ck_pieces"));
    metaData.createAll(engine);
    Column<String> named = goods.column("name", String.class);
    Column<Integer> counted = goods.column("pieces", Integer.class);

    put(goods, named, HARD + "er");
    put(goods, counted, -5);

    assertThatThrownBy(() -> put(goods, named, HARD)).isInstanceOf(AludelException.class);
    assertThatThrownBy(() -> put(goods, counted, -6)).isInstanceOf(AludelException.class);
  }

  private <T> void put(Table table, Column<T> column, T value) {
    engine.begin(connection -> connection.execute(insert(table).values(column, value)));
  }

  @Test
  void keepsDefaults() {
    Table table = metaData.table(
        "defaults",
        column("id", INTEGER),
        column("a", VARCHAR(50)).serverDefault(literal("it's \\ x")),
        column("b", INTEGER).serverDefault(literal(-7)),
        column("c", BOOLEAN).serverDefault(true_()));
    metaData.createAll(engine);

    put(table, table.column("id", Integer.class), 1);

    assertThat(engine.<List<Object>>beginAndReturn(
            connection -> connection.execute(select(table)).one().asList()))
        .isEqualTo(List.of(1, "it's \\ x", -7, true));
    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }

  /** Some databases keep what a function gave, so that it cannot be compared. */
  @Test
  void keepsDefaultsThatAreComputed() {
    Table table = metaData.table(
        "computed",
        column("id", INTEGER),
        column("d", VARCHAR(50)).serverDefault(func("lower", VARCHAR, literal("A\\B"))));
    if (!has(Feature.EXPRESSION_DEFAULTS)) {
      assertThatThrownBy(() -> metaData.createAll(engine))
          .isInstanceOf(CompileException.class)
          .hasMessageStartingWith("a default that is an expression cannot be written for ");
      return;
    }
    metaData.createAll(engine);

    put(table, table.column("id", Integer.class), 1);

    assertThat(engine.<String>beginAndReturn(connection ->
            connection.execute(select(table.column("d", String.class))).one()))
        .isEqualTo("a\\b");
  }

  @Test
  void computesAndIndexes() {
    List<TableItem> items = new ArrayList<>(List.of(pieces, name, active));
    if (has(Feature.STORED_COLUMNS)) {
      items.add(column("twice", INTEGER).computed(Computed.stored(pieces.times(2))));
    }
    items.add(Index.on(pieces, name));
    if (has(Feature.EXPRESSION_INDEXES)) {
      items.add(Index.of("ix_lower", "pieces").expression(lower(name)));
    }
    if (has(Feature.PARTIAL_INDEXES)) {
      items.add(Index.of("ix_some", "name").where(name.ne("it's").and(pieces.gt(-3))));
    }
    metaData.table("computed", items);
    metaData.createAll(engine);

    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }

  @Test
  void viewsWhatAQuerySelects() {
    Table goods = table(metaData);
    Column<String> named = goods.column("name", String.class);
    Column<Integer> counted = goods.column("pieces", Integer.class);
    View view = metaData.view(
        "some",
        select(named, counted.plus(1).as("more")).where(named.ne(HARD).and(counted.gt(-5))));
    metaData.createAll(engine);
    put(goods, named, HARD);
    engine.begin(
        connection -> connection.execute(insert(goods).values(named, "it's").values(counted, 4)));
    ColumnClause<Integer> more = view.column("more", Integer.class);

    assertThat(engine.<Integer>beginAndReturn(
            connection -> connection.execute(select(more)).one()))
        .isEqualTo(5);
    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }

  private boolean has(Feature feature) {
    return engine.dialect().features().supports(feature);
  }
}
