package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.sql.Sql.upper;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.JSON;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.error.EngineException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Row;
import dev.aludel.sql.Update;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What columns get that a statement gives nothing. */
abstract class DefaultContract {

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger changed = new AtomicInteger(100);

  private final Table table = new MetaData()
      .table(
          "papers",
          column("id", INTEGER).primaryKey().onInsert(made::incrementAndGet),
          column("title", VARCHAR(50)),
          column("state", VARCHAR(10)).onInsert("new"),
          column("code", VARCHAR(10))
              .onInsert(upper(literal("abc", VARCHAR(10)).cast(VARCHAR(10)))),
          column("version", INTEGER).onInsert(() -> 1).onUpdate(changed::incrementAndGet),
          column("touched", VARCHAR(10))
              .onUpdate(upper(literal("yes", VARCHAR(10)).cast(VARCHAR(10)))));
  private final Column<Integer> id = table.column("id", Integer.class);
  private final Column<String> title = table.column("title", String.class);
  private final Column<String> state = table.column("state", String.class);
  private final Column<Integer> version = table.column("version", Integer.class);
  private final Column<String> touched = table.column("touched", String.class);

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  DefaultContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void create() {
    table.metaData().createAll(connection);
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void givesEachRowItsOwn() {
    connection.execute(insert(table).values(title, "a").row("b"));
    connection.execute(insert(table));

    assertThat(rows())
        .containsExactly(
            row(1, "a", "new", "ABC", 1, null),
            row(2, "b", "new", "ABC", 1, null),
            row(3, null, "new", "ABC", 1, null));
  }

  @Test
  void leavesAloneWhatWasGiven() {
    connection.execute(insert(table).values(id, 9).values(state, (String) null).values(version, 7));

    assertThat(rows()).containsExactly(row(9, null, null, "ABC", 7, null));
    assertThat(made).hasValue(0);
  }

  @Test
  void givesEachRowOfABatchItsOwn() {
    Insert insert = insert(table).columns(title);

    connection.executeBatch(insert, List.of(new Object[] {"a"}, new Object[] {"b"}));

    assertThat(rows())
        .containsExactly(row(1, "a", "new", "ABC", 1, null), row(2, "b", "new", "ABC", 1, null));
    assertThatThrownBy(() -> connection.executeBatch(insert, List.<Object[]>of(new Object[2])))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("the statement has 1 parameters: title.");
  }

  @Test
  void givesEachOfTheRowsThatAStatementOfABatchHasItsOwn() {
    Insert pairs =
        insert(table).values(title, param("left", VARCHAR(50))).row(param("right", VARCHAR(50)));

    connection.executeBatch(pairs, List.of(new Object[] {"a", "b"}, new Object[] {"c", "d"}));

    assertThat(rows().stream().map(row -> row.get(1))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void setsWhatAnUpdateDoesNotSet() {
    connection.execute(insert(table).values(title, "a").row("b"));

    connection.execute(update(table).set(title, "c").where(id.eq(1)));

    assertThat(rows())
        .containsExactly(row(1, "c", "new", "ABC", 101, "YES"), row(2, "b", "new", "ABC", 1, null));
    connection.execute(update(table).set(version, 5).set(touched, "no").where(id.eq(2)));
    assertThat(rows().get(1)).isEqualTo(row(2, "b", "new", "ABC", 5, "no"));
  }

  @Test
  void setsWhatABatchOfUpdatesDoesNotSet() {
    connection.execute(insert(table).values(title, "a").row("b"));
    Update update = update(table).columns(title).where(id.eq(param("key", INTEGER)));

    connection.executeBatch(update, List.of(new Object[] {"c", 1}, new Object[] {"d", 2}));

    assertThat(rows())
        .containsExactly(
            row(1, "c", "new", "ABC", 101, "YES"), row(2, "d", "new", "ABC", 102, "YES"));
  }

  @Test
  void givesRowsOfAQueryTheSame() {
    connection.execute(insert(table).values(title, "a").row("b"));
    connection.execute(insert(table).from(select(title, id.plus(10)), title, id));

    assertThat(rows().subList(2, 4))
        .containsExactly(row(11, "a", "new", "ABC", 1, null), row(12, "b", "new", "ABC", 1, null));
  }

  @Test
  void givesRowsOfAQueryTheSameBesideValuesOfAnyType() {
    if (!engine.dialect().features().supports(Feature.JSON)) {
      return;
    }
    Table sheets = new MetaData()
        .table(
            "sheets",
            column("id", INTEGER).primaryKey(),
            column("doc", JSON),
            column("state", VARCHAR(10)).onInsert("new"));
    sheets.metaData().createAll(connection);
    Column<Integer> key = sheets.column("id", Integer.class);
    Column<String> doc = sheets.column("doc", String.class);
    connection.execute(insert(table).values(title, "a").row("b"));

    connection.execute(insert(sheets)
        .from(select(id, literal("{}", JSON)).orderBy(id.desc()).limit(1), key, doc));

    assertThat(connection.execute(select(sheets)).all().stream().map(Row::asList))
        .containsExactly(List.of(2, "{}", "new"));
  }

  @Test
  void leavesTheCountingToTheProgram() {
    assertThat(table.autoincrementColumn()).isEmpty();
  }

  @Test
  void countsBySequence() {
    Sequence numbers = Sequence.of("paper'\\numbers").start(5).increment(2);
    Table orders = new MetaData()
        .table(
            "orders",
            column("id", BIGINT).primaryKey().onInsert(numbers.next()),
            column("title", VARCHAR(5)));
    if (!engine.dialect().features().supports(Feature.SEQUENCES)) {
      assertThatThrownBy(() -> connection.execute(select(numbers.next())))
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll("sequences", engine.dialect().name());
      return;
    }
    orders.metaData().add(numbers);
    orders.metaData().createAll(connection);
    Column<String> text = orders.column("title", String.class);

    connection.execute(insert(orders).values(text, "a"));
    connection.executeBatch(
        insert(orders).columns(text), List.of(new Object[] {"b"}, new Object[] {"c"}));

    assertThat(connection
            .execute(select(orders.column("id", Long.class)).orderBy(text))
            .all())
        .containsExactly(5L, 7L, 9L);
    if (!engine.dialect().name().equals("hsqldb")) {
      assertThat(connection.execute(select(numbers.next())).one()).isEqualTo(11L);
    }
  }

  @Test
  void answersThemToReturning() {
    if (engine.dialect().features().supports(Feature.INSERT_RETURNING)) {
      assertThat(
              connection
                  .execute(insert(table).values(title, "a").returning(id, state))
                  .all()
                  .stream()
                  .map(Row::asList)
                  .toList())
          .containsExactly(List.of(1, "new"));
    }
  }

  private List<List<@Nullable Object>> rows() {
    return connection.execute(select(table).orderBy(id)).all().stream()
        .<List<@Nullable Object>>map(Row::asList)
        .toList();
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
