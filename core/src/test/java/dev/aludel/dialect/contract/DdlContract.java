package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.DdlScript;
import dev.aludel.dialect.Feature;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.RichSchema;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.DdlStyle;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.DropSchema;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.sql.ColumnClause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each construct of a schema is created by the database, or refused by name before anything is sent. */
abstract class DdlContract {

  private final ScratchDatabase database;
  private final MetaData metaData = new MetaData();

  DdlContract(Databases server) {
    database = new ScratchDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void createsAndDropsSomethingOfEverything() {
    MetaData rich = RichSchema.of(database.dialect());

    rich.createAll(database);
    rich.createAll(database); // finds all there
    int created = database.ddl().size();
    rich.dropAll(database);
    rich.dropAll(database); // finds nothing there
    rich.createAll(database);
    rich.dropAll(database);

    assertThat(database.ddl().subList(0, created))
        .isEqualTo(DdlScript.create(rich, database.dialect()).statements());
    rich.tables()
        .forEach(table -> assertThat(database.has(table)).as(table.name()).isFalse());
    rich.views().forEach(view -> assertThat(database.has(view)).isFalse());
  }

  @Test
  void takesWhatItHasAndRefusesTheRestByName() {
    needing().forEach((feature, create) -> {
      MetaData one = new MetaData();
      create.accept(one);
      if (database.dialect().features().supports(feature)) {
        one.createAll(database);
        one.dropAll(database);
        one.tables().stream()
            .filter(table -> table.options().isTemporary())
            .forEach(table -> table.drop(database));
      } else {
        int before = database.ddl().size();
        assertThatThrownBy(() -> one.createAll(database))
            .as(feature.name())
            .isInstanceOf(CompileException.class)
            .hasMessage(
                "%s cannot be written for %s. Leave it out, or run the statement on a database that knows it. [unsupported-construct]"
                    .formatted(feature.construct(), database.dialect().name()));
        assertThat(database.ddl()).hasSize(before);
      }
    });
  }

  private static Map<Feature, Consumer<MetaData>> needing() {
    Map<Feature, Consumer<MetaData>> needing = new EnumMap<>(Feature.class);
    needing.put(Feature.SEQUENCES, one -> one.add(Sequence.of("s").start(5).increment(2)));
    needing.put(Feature.TEMPORARY_TABLES, of(TableOptions.of().temporary()));
    needing.put(
        Feature.DEFERRABLE_FOREIGN_KEYS, of(ForeignKey.of("a").references("t.k").deferrable()));
    needing.put(Feature.DEFERRABLE_KEYS, of(UniqueConstraint.of("a").initiallyDeferred()));
    needing.put(
        Feature.SET_DEFAULT_ACTION,
        of(ForeignKey.of("a").references("t.k").onDelete(ReferentialAction.SET_DEFAULT)));
    needing.put(Feature.DESCENDING_INDEXES, of(Index.of("ix_down").descending("a")));
    needing.put(Feature.PARTIAL_INDEXES, of(Index.on("a").where("b > 0")));
    needing.put(Feature.EXPRESSION_INDEXES, of(Index.of("ix_sum").expression("a + b")));
    needing.put(Feature.IDENTITY_ALWAYS, counted(Identity.always()));
    needing.put(Feature.IDENTITY_START, counted(Identity.byDefault().start(50)));
    needing.put(Feature.IDENTITY_INCREMENT, counted(Identity.byDefault().increment(5)));
    needing.put(
        Feature.STORED_COLUMNS, of(column("c", INTEGER).computed(Computed.stored("a + b"))));
    needing.put(
        Feature.VIRTUAL_COLUMNS, of(column("c", INTEGER).computed(Computed.virtual("a + b"))));
    return needing;
  }

  private static Consumer<MetaData> of(TableItem item) {
    return one -> one.table(
        "t",
        column("k", INTEGER).primaryKey(),
        column("a", INTEGER).serverDefault("1"),
        column("b", INTEGER),
        item);
  }

  private static Consumer<MetaData> counted(Identity identity) {
    return one -> one.table("t", column("k", INTEGER).primaryKey().identity(identity));
  }

  @Test
  void createsTablesThatReferToEachOtherInACircle() {
    metaData.table(
        "a", column("id", INTEGER).primaryKey(), column("b", INTEGER).references("b.id"));
    metaData.table(
        "b",
        column("id", INTEGER).primaryKey(),
        column("c", INTEGER),
        column("b", INTEGER).references("b.id"),
        ForeignKey.of("c").references("c.id").named("to_c"));
    metaData.table(
        "c", column("id", INTEGER).primaryKey(), column("a", INTEGER).references("a.id"));
    metaData.table(
        "d", column("id", INTEGER).primaryKey(), column("a", INTEGER).references("a.id"));
    Table a = metaData.find("a").orElseThrow();
    Table b = metaData.find("b").orElseThrow();

    metaData.createAll(database);
    metaData.createAll(database);

    database.run(insert(b).values(b.column("id", Integer.class), 1));
    database.run(
        insert(a).values(a.column("id", Integer.class), 1).values(a.column("b", Integer.class), 1));
    assertThatThrownBy(() -> database.run(insert(a).values(a.column("b", Integer.class), 2)))
        .isInstanceOf(AssertionError.class); // the key that was added last is there

    // In one transaction, as engines do it; there are rows that refer to each other.
    database.atOnce(() -> metaData.dropAll(database));
    metaData.dropAll(database);
    metaData.tables().forEach(table -> assertThat(database.has(table)).isFalse());
  }

  @Test
  void checksADeferredKeyAtTheEnd() {
    if (!database.dialect().features().supports(Feature.DEFERRABLE_FOREIGN_KEYS)) {
      return; // refused, as takesWhatItHasAndRefusesTheRestByName has it
    }
    metaData.table("parent", column("id", INTEGER).primaryKey());
    metaData.table(
        "child",
        column("parent", INTEGER),
        ForeignKey.of("parent").references("parent.id").initiallyDeferred());
    metaData.createAll(database);

    database.execute("BEGIN");
    database.execute("INSERT INTO child VALUES (1)");
    database.execute("INSERT INTO parent VALUES (1)");
    database.execute("COMMIT");

    database.execute("BEGIN");
    database.execute("INSERT INTO child VALUES (2)");
    assertThatThrownBy(() -> database.execute("COMMIT")).isInstanceOf(AssertionError.class);
    database.execute("ROLLBACK");
  }

  @Test
  void enforcesChecks() {
    metaData.table("t", column("a", INTEGER), CheckConstraint.of("a > 0").named("positive"));
    metaData.createAll(database);

    assertThatThrownBy(() -> database.execute("INSERT INTO t VALUES (0)"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void countsAsTold() {
    boolean steps = database.dialect().features().supports(Feature.IDENTITY_INCREMENT);
    boolean starts = database.dialect().features().supports(Feature.IDENTITY_START);
    Identity counting = Identity.byDefault();
    counting = starts ? counting.start(50) : counting;
    Table table = metaData.table(
        "t",
        column("id", INTEGER).primaryKey().identity(steps ? counting.increment(5) : counting),
        column("a", INTEGER));
    metaData.createAll(database);

    database.run(insert(table).values(table.column("a", Integer.class), 1));
    database.run(insert(table).values(table.column("a", Integer.class), 1));

    Column<Integer> id = table.column("id", Integer.class);
    int first = starts ? 50 : 1;
    assertThat(database.run(select(id).orderBy(id)))
        .containsExactly(List.of(first), List.of(first + (steps ? 5 : 1)));
  }

  @Test
  void computesColumns() {
    Table table = metaData.table(
        "t", column("a", INTEGER), column("twice", INTEGER).computed(Computed.stored("a * 2")));
    metaData.createAll(database);

    database.run(insert(table).values(table.column("a", Integer.class), 21));

    assertThat(database.run(select(table.column("twice", Integer.class))))
        .containsExactly(List.of(42));
  }

  @Test
  void selectsFromViews() {
    Table people = metaData.table("people", column("name", VARCHAR(9)), column("age", INTEGER));
    View adults = metaData.view(
        "adults",
        "SELECT name, age - 18 FROM people WHERE age >= 18",
        column("name", VARCHAR(9)),
        column("since", INTEGER));
    metaData.createAll(database);
    database.run(insert(people)
        .values(people.column("name", String.class), "ann")
        .values(people.column("age", Integer.class), 20));
    ColumnClause<Integer> since = adults.column("since", Integer.class);

    assertThat(database.run(select(adults.column("name", String.class), since)
            .where(since.gt(1))
            .orderBy(since)))
        .containsExactly(List.of("ann", 2));
    assertThat(database.run(select(adults.as("x").column(since)))).containsExactly(List.of(2));
  }

  @Test
  void createsInAnotherSchema() {
    if (!database.dialect().features().supports(Feature.SCHEMAS)) {
      assertThatThrownBy(() -> database.execute(new CreateSchema("other")))
          .hasMessageStartingWith(
              "schemas cannot be written for " + database.dialect().name());
      return;
    }
    String schema = "other_" + System.nanoTime(); // on MariaDB it is another database of the server
    MetaData other = new MetaData(schema);
    Table table = other.table(
        "t", column("id", INTEGER).primaryKey(), column("a", INTEGER).indexed());
    other.table("u", column("t", INTEGER).references("t.id"));
    other.view("v", "SELECT 1 FROM " + schema + ".t", column("one", INTEGER));
    other.add(Sequence.of("s"));

    database.execute(new CreateSchema(schema));
    other.createAll(database);

    assertThat(database.has(table)).isTrue();
    assertThat(database.has(new MetaData().table("t"))).isFalse();
    database.execute(new DropIndex(table, table.indexes().get(0)));
    other.dropAll(database);
    assertThat(database.has(table)).isFalse();
    database.execute(new DropSchema(schema));
  }

  @Test
  void shortensNamesOfConstraintsAndRefusesOthersThatAreTooLong() {
    String longName = "x".repeat(40);
    MetaData named = new MetaData(dev.aludel.schema.NamingConvention.STANDARD);
    Table table = named.table(
        longName,
        column("a" + longName, INTEGER).notNull(),
        column("b" + longName, INTEGER).notNull().indexed(),
        column("é".repeat(31), INTEGER).indexed().unique(),
        PrimaryKey.of("a" + longName, "b" + longName),
        UniqueConstraint.of("b" + longName, "a" + longName, "é".repeat(31)),
        ForeignKey.of("b" + longName, "a" + longName)
            .references(longName + ".a" + longName, longName + ".b" + longName),
        Index.on("b" + longName, "a" + longName).unique());

    named.createAll(database);
    table.indexes().forEach(index -> database.execute(new DropIndex(table, index)));
    named.dropAll(database);

    if (database.dialect().nameLimit().longest() < 300) {
      MetaData tooLong = new MetaData();
      tooLong.table("x".repeat(300), column("a", INTEGER));
      assertThatThrownBy(() -> tooLong.createAll(database))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("cannot be a name: it has 300")
          .hasMessageEndingWith("[bad-identifier]");
    }
  }

  @Test
  void keepsATemporaryTableToItsConnection() {
    if (!database.dialect().features().supports(Feature.TEMPORARY_TABLES)) {
      return; // refused, as takesWhatItHasAndRefusesTheRestByName has it
    }
    Table table = metaData.table("t", column("a", INTEGER), TableOptions.of().temporary());

    metaData.createAll(database);
    metaData.createAll(database);
    database.run(insert(table).values(table.column("a", Integer.class), 1));

    assertThat(database.run(select(table))).hasSize(1);
    table.drop(database);
    table.create(database);
    assertThat(database.run(select(table))).isEmpty();
  }

  @Test
  void refusesOptionsThatItDoesNotKnow() {
    String dialect = database.dialect().name();
    of(TableOptions.of().option(dialect + ".colour", "red")).accept(metaData);

    assertThatThrownBy(() -> metaData.createAll(database))
        .isInstanceOf(CompileException.class)
        .hasMessageStartingWith(dialect + " knows no option \"colour\" of a table.")
        .hasMessageEndingWith("[unknown-option]");

    MetaData misspelt = new MetaData();
    of(Index.on("a").option("postgres.using", "hash")).accept(misspelt);
    assertThatThrownBy(() -> misspelt.createAll(database))
        .hasMessageStartingWith("There is no dialect \"postgres\".");

    MetaData others = new MetaData();
    of(Index.on("a").option((dialect.equals("mariadb") ? "postgresql" : "mariadb") + ".x", 1))
        .accept(others);
    others.createAll(database);
  }

  @Test
  void tellsWhatItWouldDo() {
    of(Index.on("a")).accept(metaData);

    DdlScript script = DdlScript.create(metaData, database.dialect());

    assertThat(script.statements()).hasSize(2);
    assertThat(script.text()).endsWith("CREATE INDEX ix_t_a ON t (a);\n");
    assertThat(DdlScript.drop(metaData, database.dialect()).text()).isEqualTo("DROP TABLE t;\n");
    assertThat(metaData.createStatements(DdlStyle.STANDARD)).hasSize(2);
  }
}
