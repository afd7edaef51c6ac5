package dev.aludel.engine;

import static dev.aludel.engine.People.AGE;
import static dev.aludel.engine.People.ID;
import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.engine.People.PETS;
import static dev.aludel.engine.People.PET_NAME;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MultipleResultsException;
import dev.aludel.error.NoResultException;
import dev.aludel.error.ResultException;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultTest {

  private final Engine engine = People.engine("ed", "wendy");
  private final Connection connection = engine.connect();
  private final Select<String> names = select(NAME).orderBy(NAME);

  @AfterEach
  void close() {
    connection.close();
    engine.close();
  }

  @Test
  void holdsValuesWhereOneThingIsSelected() {
    assertThat(connection.execute(names).all()).containsExactly("ed", "wendy");
    assertThat(connection.execute(names).scalars().all()).containsExactly("ed", "wendy");
  }

  @Test
  void givesTheOnlyValue() {
    assertThat(connection.execute(names.limit(1)).scalarOne()).isEqualTo("ed");
    assertThat(connection.execute(names.where(AGE.eq(0))).scalarOneOrNull()).isNull();
    assertThat(connection.execute(text("SELECT 3, 4")).scalarOne(Integer.class)).isEqualTo(3);
    assertThat(connection.execute(text("SELECT 3 WHERE 1 = 2")).scalarOneOrNull(Integer.class))
        .isNull();
    assertThatThrownBy(() -> connection.execute(names).scalarOne())
        .isInstanceOf(MultipleResultsException.class);
    assertThatThrownBy(() -> connection.execute(names.where(AGE.eq(0))).scalarOne())
        .isInstanceOf(NoResultException.class);
    assertThatThrownBy(() -> connection.execute(select(ID, NAME)).scalarOne())
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("[scalars-of-rows]");
  }

  @Test
  void leavesOutWhatCameBefore() {
    assertThat(connection.execute(select(AGE)).unique().all()).containsExactly(30);
    assertThat(connection.execute(select(AGE, Sql.literal("x"))).unique().all()).hasSize(1);
    assertThat(connection.execute(names).unique(String::length).all())
        .containsExactly("ed", "wendy");
    assertThat(connection.execute(names).unique(name -> null).all()).containsExactly("ed");
    assertThat(connection.execute(select(AGE)).unique().one()).isEqualTo(30);
    assertThat(connection
            .execute(text("SELECT X'00FF' AS b UNION ALL SELECT X'00FF'"))
            .map(row -> (byte[]) row.get(0))
            .unique()
            .all())
        .hasSize(1);
  }

  @Test
  void givesFrozenRowsAgainWithoutItsConnection() {
    FrozenResult<? extends Row> frozen =
        connection.execute(select(ID, NAME).orderBy(NAME)).freeze();
    connection.close();

    assertThat(frozen.size()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      assertThat(frozen.result().scalars(NAME).all()).containsExactly("ed", "wendy");
      assertThat(frozen.result().first()).isEqualTo(frozen.result().all().get(0));
    }
  }

  @Test
  void givesItsRowsInPortionsAndAsMaps() {
    assertThat(connection.execute(names).partitions(1))
        .containsExactly(List.of("ed"), List.of("wendy"));
    assertThat(connection.execute(names).partitions(5)).containsExactly(List.of("ed", "wendy"));
    assertThatThrownBy(() -> connection.execute(names).partitions(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(connection.execute(select(ID, NAME).orderBy(NAME)).maps().first())
        .containsExactly(Map.entry("id", 1), Map.entry("name", "ed"));
  }

  @Test
  void holdsRowsWhereSeveralThingsAreSelected() {
    Row row = connection.execute(select(ID, NAME).orderBy(NAME)).all().get(0);

    assertThat(row.asList()).containsExactly(1, "ed");
    assertThat(row.size()).isEqualTo(2);
    assertThat(row.get(NAME)).isEqualTo("ed");
    assertThat(row.get("name")).isEqualTo("ed");
    assertThat(row.get(0)).isEqualTo(1);
    assertThat(row.get(1, String.class)).isEqualTo("ed");
    assertThat(row).hasToString("(1, 'ed')");
  }

  @Test
  void findsLabelsAndExpressionsByTheObjectThatWasSelected() {
    Expression<Integer> older = AGE.plus(1);
    Row row =
        connection.execute(select(older, NAME.as("who")).where(NAME.eq("ed"))).one();

    assertThat(row.get(older)).isEqualTo(31);
    assertThat(row.get(NAME)).isEqualTo("ed");
    assertThat(row.get("who")).isEqualTo("ed");
  }

  @Test
  void findsTheExpressionsOfEachStatementThoughTheirSqlIsShared() {
    Expression<Integer> first = AGE.plus(1);
    Expression<Integer> second = AGE.plus(2);

    assertThat(connection.execute(select(NAME, first).limit(1)).one().get(first))
        .isEqualTo(31);
    assertThat(connection.execute(select(NAME, second).limit(1)).one().get(second))
        .isEqualTo(32);
  }

  @Test
  void namesTheColumnsThatARowHas() {
    Row row = connection.execute(select(ID, NAME).limit(1)).one();

    assertThatThrownBy(() -> row.get("nickname"))
        .isInstanceOf(ResultException.class)
        .hasMessage("""
            The row has no column "nickname".
            Its columns: id, name. Select it, or ask for one of these. [no-such-column]""");
    assertThatThrownBy(() -> row.get(AGE)).hasMessageStartingWith("The row has no column \"age\".");
    assertThatThrownBy(() -> row.get(2))
        .hasMessage(
            "A row has 2 columns, and position 2 was asked for. Count from 0: id, name. [no-such-column]");
    assertThatThrownBy(() -> row.get(1, Integer.class)).hasMessageEndingWith("[column-class]");
  }

  @Test
  void tellsColumnsOfOneNameApartByTheirTable() {
    connection.execute(insert(PETS).values(PET_NAME, "rex"));
    Row row = connection.execute(select(NAME, PET_NAME).where(NAME.eq("ed"))).one();

    assertThat(row.get(NAME)).isEqualTo("ed");
    assertThat(row.get(PET_NAME)).isEqualTo("rex");
    assertThatThrownBy(() -> row.get("name")).hasMessage("""
            2 columns of this row are called "name".
            Give them labels by as("…"), or ask by the selection itself or its position. [ambiguous-column]""");
  }

  @Test
  void hasOneRowOrSaysWhatItHas() {
    assertThat(connection.execute(names.where(NAME.eq("ed"))).one()).isEqualTo("ed");
    assertThatThrownBy(() -> connection.execute(names.where(NAME.eq("jack"))).one())
        .isInstanceOf(NoResultException.class)
        .hasMessage("""
            one() found no row.
            SQL: SELECT people.name FROM people WHERE people.name = ? ORDER BY people.name
            Use oneOrNull() or first() where no row is a proper answer. [no-result]""");
    assertThatThrownBy(() -> connection.execute(names).one())
        .isInstanceOf(MultipleResultsException.class)
        .hasMessage("""
            one() found more than one row.
            SQL: SELECT people.name FROM people ORDER BY people.name
            Narrow the WHERE clause to a unique key, or use first() or all(). [multiple-results]""");
  }

  @Test
  void hasNoRowWhereThatIsAllowed() {
    Select<String> nobody = names.where(NAME.eq("jack"));

    assertThat(connection.execute(nobody).oneOrNull()).isNull();
    assertThat(connection.execute(nobody).first()).isNull();
    assertThat(connection.execute(nobody).all()).isEmpty();
    assertThat(connection.execute(names).first()).isEqualTo("ed");
    assertThatThrownBy(() -> connection.execute(names).oneOrNull())
        .isInstanceOf(MultipleResultsException.class)
        .hasMessageStartingWith("oneOrNull() found more than one row.");
  }

  @Test
  void holdsNullForAValueThatIsNull() {
    connection.execute(update(PEOPLE).set(AGE, (Integer) null).where(NAME.eq("ed")));

    assertThat(connection.execute(select(AGE).orderBy(NAME)).all()).containsExactly(null, 30);
  }

  @Test
  void isReadInALoopOrAsAStream() {
    List<String> looped = new ArrayList<>();
    for (String name : connection.execute(names)) {
      looped.add(name);
    }

    assertThat(looped).containsExactly("ed", "wendy");
    try (Stream<String> stream = connection.execute(names).stream()) {
      assertThat(stream.map(String::length)).containsExactly(2, 5);
    }
  }

  @Test
  void picksOneColumnOfRows() {
    assertThat(connection.execute(select(ID, NAME).orderBy(ID)).scalars(NAME).all())
        .containsExactly("ed", "wendy");
    assertThat(connection
            .execute(select(ID, NAME).orderBy(ID))
            .scalars(0, Integer.class)
            .all())
        .containsExactly(1, 2);
    assertThatThrownBy(() -> connection.execute(select(ID, NAME)).scalars())
        .isInstanceOf(ResultException.class)
        .hasMessageEndingWith("[scalars-of-rows]");
    assertThatThrownBy(() -> connection.execute(names).scalars(NAME).all())
        .isInstanceOf(ResultException.class)
        .hasMessageEndingWith("[no-rows-but-values]");
  }

  @Test
  void saysThatItWasRead() {
    Result<String> result = connection.execute(names);
    result.first();

    assertThatThrownBy(result::all).isInstanceOf(ResultException.class).hasMessage("""
            This result is closed: all of its rows were read, close() was called, or its transaction has ended.
            SQL: SELECT people.name FROM people ORDER BY people.name
            Read what is needed before, for example by all(), or execute the query again. [result-closed]""");
  }

  @Test
  void saysThatItWasClosedWithItsConnection() {
    Iterator<String> rows = connection.execute(names).iterator();
    rows.next();
    connection.close();

    assertThatThrownBy(rows::next)
        .isInstanceOf(ResultException.class)
        .hasMessageStartingWith("This result was closed with its connection.");
  }

  @Test
  void readsATextByWhatTheDriverSays() {
    Row row = connection
        .execute(
            text("SELECT id, name AS who, DATE '2026-01-02' AS born FROM people WHERE name = :name")
                .bind("name", "ed"))
        .one();

    assertThat(row.asList()).containsExactly(1, "ed", LocalDate.of(2026, 1, 2));
    assertThat(row.get("who")).isEqualTo("ed");
    assertThat(row.get(ID)).isEqualTo(1);
  }

  @Test
  void readsATextByWhatItDeclares() {
    Result<Row> result =
        connection.execute(text("SELECT name, id FROM people ORDER BY id").columns(NAME, ID));

    assertThat(result.scalars(ID).all()).containsExactly(1, 2);
  }

  @Test
  void countsTheRowsThatWereWritten() {
    assertThat(connection.execute(update(PEOPLE).set(AGE, 31)).rowCount()).isEqualTo(2);
    assertThat(connection.execute(text("DELETE FROM people WHERE name = 'ed'")).rowCount())
        .isEqualTo(1);
    assertThat(connection.execute(names).rowCount()).isEqualTo(-1);
  }

  @Test
  void holdsTheKeysThatTheDatabaseMadeUp() {
    Result<Row> result = connection.execute(insert(PEOPLE).values(NAME, "jack").returningKeys(ID));

    assertThat(result.rowCount()).isEqualTo(1);
    assertThat(result.one().get(ID)).isEqualTo(3);
  }

  @Test
  void readsByPositionWithoutMakingRows() throws Exception {
    List<String> read = new ArrayList<>();
    try (Cursor cursor = connection.cursor(select(ID, NAME).orderBy(ID))) {
      while (cursor.next()) {
        read.add(cursor.read(1, INTEGER)
            + cursor.columns().get(1).name()
            + VARCHAR.read(cursor.resultSet(), 2));
      }
      assertThat(cursor.next()).isFalse();
      assertThatThrownBy(cursor::resultSet).hasMessageEndingWith("[result-closed]");
    }

    assertThat(read).containsExactly("1nameed", "2namewendy");
  }

  @Test
  void leavesNoStatementOpenOnAnyPath() throws Exception {
    connection.execute(names).all();
    connection.execute(names).first();
    assertThatThrownBy(() -> connection.execute(names).one())
        .isInstanceOf(MultipleResultsException.class);
    for (String name : connection.execute(names)) {
      assertThat(name).isNotEmpty();
    }
    connection.execute(names).close();
    assertThatThrownBy(() -> connection.execute(text("SELECT nothing"))).isNotNull();
    connection.execute(text("SELECT 1")).one();

    assertThat(connection.openCursors()).isZero();
  }

  @Test
  void answersRowsWhereTheQuerySaysSoThoughItSelectsOneColumn() {
    try (Engine engine = Engine.create("jdbc:h2:mem:")) {
      Table things =
          new MetaData().table("things", Column.column("id", Types.INTEGER).primaryKey());
      things.metaData().createAll(engine);
      engine.begin(connection -> connection.execute(Sql.insert(things)));
      Row row = engine.beginAndReturn(
          connection -> connection.execute(Sql.select(things)).one());
      assertThat(row.get("id")).isEqualTo(1);
    }
  }
}
