package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.sql.Sql.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.error.SchemaException;
import dev.aludel.error.StatementException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.DropSchema;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Query;
import dev.aludel.sql.Subquery;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enums of the database's own: created with their tables, compared, read back. */
abstract class EnumContract {

  enum Mood {
    SAD,
    FINE,
    HAPPY
  }

  private static final SqlType<Mood> MOOD = Types.nativeEnumeration(Mood.class);

  private final MetaData metaData = new MetaData();
  private final Table table = metaData.table(
      "people",
      column("id", Types.INTEGER).primaryKey(),
      column("mood", MOOD),
      column("last", MOOD).notNull().serverDefault(literal(Mood.FINE, MOOD)));
  private final Column<Integer> id = table.column("id", Integer.class);
  private final Column<Mood> mood = table.column("mood", Mood.class);
  private final Column<Mood> last = table.column("last", Mood.class);

  private final Databases server;
  private final String url;
  private final Engine engine;

  EnumContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  private void createWithRows() {
    metaData.createAll(engine);
    engine.begin(connection -> connection.execute(
        insert(table).values(id, 1).values(mood, Mood.HAPPY).row(2, Mood.SAD).row(3, null)));
  }

  private <T> List<T> all(Query<T> query) {
    return engine.beginAndReturn(connection -> connection.execute(query).all());
  }

  @Test
  void keepsConstantsByName() {
    createWithRows();

    assertThat(all(select(mood).orderBy(id))).containsExactly(Mood.HAPPY, Mood.SAD, null);
    assertThat(all(select(last).orderBy(id))).containsOnly(Mood.FINE);
    assertThat(all(select(mood.cast(Types.VARCHAR(9))).orderBy(id)))
        .containsExactly("HAPPY", "SAD", null);
  }

  @Test
  void comparesWithConstants() {
    createWithRows();

    assertThat(all(select(id).where(mood.eq(Mood.HAPPY)))).containsExactly(1);
    assertThat(all(select(id).where(mood.ne(last)).orderBy(id))).containsExactly(1, 2);
    assertThat(all(select(id).where(mood.in(List.of(Mood.SAD, Mood.FINE))))).containsExactly(2);
    assertThat(all(select(id).where(mood.in(List.of())))).isEmpty();
    assertThat(
            all(select(id).where(mood.isDistinctFrom(literal(Mood.HAPPY, MOOD))).orderBy(id)))
        .containsExactly(2, 3);
    assertThat(all(select(id).where(literal("SAD").cast(MOOD).eq(mood)))).containsExactly(2);
  }

  @Test
  void findsConstantsInLongLists() {
    createWithRows();
    List<Mood> wide = new ArrayList<>(Collections.nCopies(3_000, Mood.SAD));

    assertThat(all(select(id).where(mood.in(wide)))).containsExactly(2);
    assertThat(all(select(id).where(mood.notIn(wide)))).containsExactly(1);
  }

  @Test
  void computesWithConstants() {
    createWithRows();

    assertThat(all(select(coalesce(mood, Mood.FINE)).orderBy(id)))
        .containsExactly(Mood.HAPPY, Mood.SAD, Mood.FINE);
    assertThat(all(select(literal(Mood.SAD, MOOD)))).containsExactly(Mood.SAD);
    engine.begin(connection -> connection.execute(
        update(table).set(last, case_(MOOD).when(id.eq(1), Mood.SAD).otherwise(Mood.HAPPY))));
    assertThat(all(select(last).orderBy(id))).containsExactly(Mood.SAD, Mood.HAPPY, Mood.HAPPY);
    engine.begin(connection -> connection.execute(update(table).set(mood, last)));
    engine.begin(connection -> connection.execute(insert(table)
        .from(select(id.plus(10), literal(Mood.FINE, MOOD)), id, mood)));
    assertThat(all(select(mood).where(id.ge(10)))).containsOnly(Mood.FINE);
  }

  @Test
  void bringsConstantsAlong() {
    createWithRows();
    Subquery wanted = values(mood).row(Mood.HAPPY).row(Mood.FINE).subquery("wanted");

    assertThat(all(select(id).join(wanted, wanted.column(mood).eq(mood)))).containsExactly(1);
  }

  @Test
  void writesConstantsAsLiterals() {
    try (ScratchDatabase database = new ScratchDatabase(server)) {
      metaData.createAll(database);
      database.runLiterally(insert(table).values(id, 1).values(mood, Mood.SAD));

      assertThat(database.runLiterally(
              select(mood, literal(Mood.FINE, MOOD)).where(mood.eq(Mood.SAD))))
          .containsExactly(List.of(Mood.SAD, Mood.FINE));
    }
  }

  /** What stands in a table that knows more names than the class. */
  @Test
  void refusesToReadWhatNoConstantIs() {
    Table wider = new MetaData()
        .table(
            "people",
            column("id", Types.INTEGER).primaryKey(),
            column(
                "mood",
                Types.nativeEnumeration(
                    new NativeEnum(null, "mood", List.of("SAD", "it's", "FINE")))),
            column("last", Types.VARCHAR(9)));
    wider.metaData().createAll(engine);
    Column<String> text = wider.column("mood", String.class);
    engine.begin(connection -> connection.execute(
        insert(wider).values(wider.column("id", Integer.class), 1).values(text, "it's")));

    assertThat(all(select(text))).containsExactly("it's");
    assertThatThrownBy(() -> all(select(mood)))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("has no constant \"it's\"");
    assertThatThrownBy(() -> engine.begin(connection -> connection.execute(
            insert(wider).values(wider.column("id", Integer.class), 2).values(text, "GLAD"))))
        .isInstanceOf(ValueException.class)
        .hasMessage("people.mood takes SAD, it's, FINE, and the value is none of them."
            + " Correct it, or add it to the enum. [unknown-constant]");
  }

  @Test
  void takesNoOtherNames() {
    metaData.createAll(engine);

    assertThatThrownBy(() -> engine.begin(connection ->
            connection.execute(text("INSERT INTO people (id, mood) VALUES (1, 'GLAD')"))))
        .isInstanceOf(StatementException.class);
  }

  @Test
  void findsNoDifferenceInWhatItCreated() {
    metaData.table("pets", column("mood", MOOD), column("id", Types.INTEGER).primaryKey());
    metaData.createAll(engine);
    metaData.createAll(engine);

    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
    metaData.dropAll(engine);
    assertThat(Inspector.of(engine).tableNames()).isEmpty();
    metaData.createAll(engine);
  }

  @Test
  void findsOtherConstants() {
    metaData.createAll(engine);
    MetaData other = new MetaData();
    other.table(
        "people",
        column("id", Types.INTEGER).primaryKey(),
        column(
            "mood", Types.nativeEnumeration(new NativeEnum(null, "mood", List.of("SAD", "HAPPY")))),
        column(
                "last",
                Types.nativeEnumeration(new NativeEnum(null, "mood", List.of("SAD", "HAPPY"))))
            .notNull()
            .serverDefault("'FINE'"));

    assertThat(Inspector.of(engine).compare(other).texts()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void createsWhatItRead() {
    metaData.createAll(engine);
    MetaData found = Inspector.of(engine).metaData();
    metaData.dropAll(engine);
    found.createAll(engine);

    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }

  @Test
  void createsOneTableWithItsEnums() {
    table.create(engine);

    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }

  @Test
  void standsInTheSchemaOfItsTable() {
    if (!engine.dialect().features().supports(Feature.SCHEMAS)) {
      return;
    }
    String schema = "moods_" + System.nanoTime(); // on MariaDB it is another database of the server
    engine.execute(new CreateSchema(schema));
    MetaData app = new MetaData(schema);
    Table there = app.table("people", column("mood", MOOD));
    Column<Mood> own = there.column("mood", Mood.class);
    app.createAll(engine);
    List<Mood> moods = new ArrayList<>(Collections.nCopies(2_000, Mood.HAPPY));
    engine.begin(connection -> connection.execute(insert(there).values(own, Mood.HAPPY)));

    assertThat(all(select(own, literal(Mood.SAD, own.type())).where(own.in(moods))))
        .hasSize(1);
    assertThat(Inspector.of(engine).compare(app).texts()).isEmpty();
    app.dropAll(engine);
    engine.execute(new DropSchema(schema));
  }

  @Test
  void refusesTwoOfOneName() {
    metaData.table(
        "pets",
        column("mood", Types.nativeEnumeration(new NativeEnum(null, "mood", List.of("CALM")))));
    if (!engine.dialect().features().supports(Feature.ENUM_TYPES)) {
      metaData.createAll(engine);
      return;
    }

    assertThatThrownBy(() -> metaData.createAll(engine))
        .isInstanceOf(SchemaException.class)
        .hasMessage(
            "pets.mood has an enum \"mood\" of [CALM], and another column one of [SAD, FINE, HAPPY]."
                + " Give one of them another name: nativeEnumeration(type, name). [two-enums]");
  }

  @Test
  void holdsListsOfConstants() {
    if (!engine.dialect().features().supports(Feature.ARRAYS)) {
      return;
    }
    Table weeks = metaData.table(
        "weeks", column("id", Types.INTEGER).primaryKey(), column("moods", Types.array(MOOD)));
    Column<List<Mood>> moods = weeks.column("moods", Types.array(MOOD).javaType());
    metaData.createAll(engine);
    engine.begin(connection -> connection.execute(insert(weeks)
        .values(weeks.column("id", Integer.class), 1)
        .values(moods, List.of(Mood.SAD, Mood.HAPPY))));

    assertThat(all(select(moods))).containsExactly(List.of(Mood.SAD, Mood.HAPPY));
    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
  }
}
