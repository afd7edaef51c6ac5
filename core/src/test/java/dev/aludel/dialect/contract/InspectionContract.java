package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.fixture.RandomSchema;
import dev.aludel.fixture.RichSchema;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.inspect.SchemaDifferences;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.CommentOnColumn;
import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.DropSchema;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import dev.aludel.sql.ColumnClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was created is read back, and nothing else. */
abstract class InspectionContract {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Inspector inspector;

  InspectionContract(Databases server) {
    this.server = server;
    this.url = server.newDatabase();
    this.engine = Engine.create(url);
    this.inspector = Inspector.of(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void findsNoDifferenceInWhatItCreated() {
    MetaData rich = RichSchema.of(engine.dialect());
    rich.createAll(engine);

    assertThat(inspector.compare(rich).texts()).isEmpty();
  }

  @Test
  void findsNoDifferenceInRandomSchemas() {
    roundTrip(20_261_125, DEEP ? 5_000 : 150);
  }

  @Test
  void findsNoDifferenceInOtherRandomSchemasEachTime() {
    long seed = System.nanoTime();
    System.out.println("[tests] random schemas from seed " + seed);
    roundTrip(seed, DEEP ? 5_000 : 20);
  }

  @Test
  void tellsUnnamedKeysToOneTableApart() {
    MetaData metaData = new MetaData();
    metaData.table(
        "parent", column("a", INTEGER).primaryKey(), column("b", INTEGER).primaryKey());
    metaData.table(
        "child",
        column("c", INTEGER),
        column("d", INTEGER),
        column("e", INTEGER),
        ForeignKey.of("c", "d").references("parent.a", "parent.b"),
        ForeignKey.of("d", "e").references("parent.a", "parent.b"),
        ForeignKey.of("e", "c").references("parent.a", "parent.b"));
    metaData.createAll(engine);

    Table child = inspector.table("child").orElseThrow();

    assertThat(child.foreignKeys())
        .extracting(ForeignKey::toString)
        .containsExactlyInAnyOrder(
            "child(c, d) -> parent(a, b)",
            "child(d, e) -> parent(a, b)",
            "child(e, c) -> parent(a, b)");
    assertThat(child.metaData().tables()).extracting(Table::name).contains("parent");
  }

  @Test
  void readsAnyNumberOfTablesWithTheSameStatements() {
    List<String> sent = new ArrayList<>();
    RichSchema.of(engine.dialect()).createAll(engine);
    engine.listen(new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        sent.add(execution.sql());
      }
    });
    inspector.metaData();
    int few = sent.size();

    MetaData more = new MetaData();
    for (int i = 0; i < 10; i++) {
      more.table(
          "more" + i, column("id", INTEGER).primaryKey(), column("a", INTEGER).indexed());
    }
    more.createAll(engine);
    sent.clear();
    MetaData found = inspector.metaData();

    assertThat(found.tables()).hasSize(14);
    assertThat(sent).hasSize(few).hasSizeLessThan(20);
  }

  @Test
  void readsViewsAndSequences() {
    MetaData rich = RichSchema.of(engine.dialect());
    rich.createAll(engine);

    View view = inspector.view("open_orders").orElseThrow();

    assertThat(inspector.viewNames()).containsExactly("open_orders");
    assertThat(inspector.view("orders")).isEmpty();
    assertThat(inspector.view("none")).isEmpty();
    assertThat(view.toString()).isEqualTo("open_orders (id, note)");
    assertThat(inspector.tableNames()).containsExactly("customers", "lines", "orders", "shops");
    assertThat(view.columns()).extracting(ColumnClause::name).containsExactly("id", "note");
    engine.begin(connection -> assertThat(
            connection.execute(select(view.column("id"), view.column("note"))).all())
        .isEmpty());
    assertThat(inspector.sequenceNames())
        .isEqualTo(rich.sequences().stream().map(Sequence::name).toList());
    assertThat(inspector.metaData().sequences()).isEqualTo(rich.sequences());
  }

  @Test
  void readsAnotherSchemaAndKeysThatLeadOutOfIt() {
    if (!engine.dialect().features().supports(Feature.SCHEMAS)) {
      assertThat(inspector.schemaNames()).contains("main");
      return;
    }
    String schema = "other_" + System.nanoTime(); // on MariaDB it is another database of the server
    engine.execute(new CreateSchema(schema));
    MetaData both = new MetaData(schema);
    both.table(
        "parent",
        column("id", INTEGER).primaryKey(),
        column("own", INTEGER).references("parent.id").unique());
    both.tableIn(null, "child", column("parent", INTEGER).references(schema + ".parent.id"));
    both.view("kin", "SELECT id FROM " + schema + ".parent", column("id", INTEGER));
    both.createAll(engine);

    assertThat(inspector.schemaNames()).contains(schema);
    assertThat(inspector.tableNames(schema)).containsExactly("parent");
    assertThat(inspector.viewNames(schema)).containsExactly("kin");
    assertThat(inspector.view(schema, "kin").orElseThrow().columns())
        .extracting(ColumnClause::name)
        .containsExactly("id");
    assertThat(inspector.view("kin")).isEmpty();
    assertThat(inspector.tableNames()).containsExactly("child");
    assertThat(inspector.metaData().tables())
        .extracting(Table::description)
        .containsExactly("child", schema + ".parent");
    assertThat(inspector.table(schema, "parent").orElseThrow().foreignKeys())
        .extracting(key -> key.targetTable().description())
        .containsExactly(schema + ".parent");
    assertThat(inspector.metaData(schema, "parent"::equals).tables())
        .extracting(Table::description)
        .containsExactly(schema + ".parent");
    assertThat(inspector.compare(both).texts()).isEmpty();
    both.dropAll(engine);
    assertThat(inspector.compare(both).texts())
        .containsExactly(
            "table " + schema + ".parent expected, none found",
            "table child expected, none found",
            "view " + schema + ".kin expected, none found");
    engine.execute(new DropSchema(schema));
  }

  @Test
  void tellsWhatDiffers() {
    MetaData created = new MetaData();
    created.table(
        "t",
        column("id", INTEGER).primaryKey(),
        column("a", VARCHAR(10)).serverDefault("'x'"),
        column("gone", INTEGER),
        CheckConstraint.of("gone > 1 OR gone = 0").named("ck"),
        Index.of("ix", "a"));
    created.table("extra", column("id", INTEGER));
    created.createAll(engine);
    MetaData described = new MetaData();
    described.table(
        "t",
        column("id", INTEGER).primaryKey(),
        column("a", VARCHAR(20)).notNull().serverDefault("'y'"),
        column("fresh", INTEGER),
        CheckConstraint.of("gone > 2 OR gone = 0").named("ck"),
        Index.of("ix", "a", "fresh"));
    described.table("missing", column("id", INTEGER));

    SchemaDifferences differences = inspector.compare(described);

    assertThat(differences.texts())
        .containsExactlyInAnyOrder(
            "table missing expected, none found",
            "table extra found, not expected",
            "t.a: type %s expected, %s found".formatted(type(described, "a"), type(created, "a")),
            "t.a: nullability NOT NULL expected, NULL found",
            "t.a: default 'y' expected, 'x' found",
            "t: column fresh expected, none found",
            "t: column gone found, not expected",
            "t: ck check or(=(gone, 0), >(gone, 2)) expected, ck check or(=(gone, 0), >(gone, 1)) found",
            "t: ix index (a, fresh) expected, ix index (a) found");
  }

  private String type(MetaData metaData, String column) {
    return engine.dialect().typeName(metaData.find("t").orElseThrow().column(column));
  }

  @Test
  void keepsComments() {
    if (!engine.dialect().features().supports(Feature.COMMENTS)) {
      return; // left out
    }
    for (String text : List.of(
        "it's",
        "\uFDD0 \\ \uFDD0",
        "\\",
        "C:\\",
        "\\'; --",
        "a \\n b",
        "\\\\\\'",
        "größer",
        "%s ?")) {
      MetaData metaData = new MetaData();
      metaData.table("t", column("a", INTEGER).comment(text), TableOptions.of().comment(text));
      metaData.createAll(engine);

      Table found = inspector.table("t").orElseThrow();

      assertThat(found.options().comment()).isEqualTo(text);
      assertThat(found.column("a").comment()).contains(text);
      engine.execute(
          new CommentOnColumn(new MetaData().table("t", column("a", INTEGER)).column("a")));
      assertThat(inspector.table("t").orElseThrow().column("a").comment()).isEmpty();
      metaData.dropAll(engine);
    }
  }

  @Test
  void readsTablesWithFittingNamesAndThoseTheyReferTo() {
    MetaData metaData = new MetaData();
    metaData.table("lands", column("id", INTEGER).primaryKey());
    metaData.table(
        "towns",
        column("id", INTEGER).primaryKey(),
        column("land", INTEGER).references("lands.id"));
    metaData.table("my Streets", column("town", INTEGER).references("towns.id"));
    metaData.table("other", column("town", INTEGER).references("towns.id"));
    metaData.createAll(engine);

    assertThat(inspector.metaData(name -> name.endsWith("Streets")).tables())
        .extracting(Table::name)
        .containsExactlyInAnyOrder("my Streets", "towns", "lands");
    assertThat(inspector.metaData(List.of("other", "lands")::contains).tables())
        .extracting(Table::name)
        .containsExactlyInAnyOrder("lands", "other", "towns");
    assertThat(inspector.metaData(name -> false).tables()).isEmpty();
  }

  /** Up to 300 schemas side by side, which makes one reading of them. */
  private void roundTrip(long seed, int schemas) {
    Random random = new Random(seed);
    for (int from = 0; from < schemas; from += 300) {
      String fresh = server.newDatabase();
      try (Engine database = Engine.create(fresh)) {
        MetaData some = new MetaData();
        for (int i = from; i < Math.min(schemas, from + 300); i++) {
          RandomSchema.add(some, database.dialect(), random, "s" + i);
        }
        some.createAll(database);

        assertThat(Inspector.of(database).compare(some).texts())
            .as("seed %d", seed)
            .isEmpty();
      }
      server.drop(fresh);
    }
  }
}
