package dev.aludel.engine;

import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.OWNER_ID;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.engine.People.PETS;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.ConstraintViolationException.Kind;
import dev.aludel.error.DataException;
import dev.aludel.error.LockTimeoutException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.sql.Insert;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void tellsTheConstraintsOfARealDatabaseApart() {
    try (Engine engine = People.engine("canary")) {
      assertThat(violation(engine, add("canary"))).isEqualTo(Kind.UNIQUE);
      assertThat(violation(engine, insert(PEOPLE).values(NAME, (String) null)))
          .isEqualTo(Kind.NOT_NULL);
      assertThat(violation(engine, insert(PETS).values(OWNER_ID, 99))).isEqualTo(Kind.FOREIGN_KEY);
    }
  }

  @Test
  void leavesTheTransactionUsable() {
    try (Engine engine = People.engine("ed");
        Connection connection = engine.connect()) {
      assertThatThrownBy(() -> connection.execute(add("ed")))
          .isInstanceOf(ConstraintViolationException.class);

      assertThat(connection.execute(add("wendy")).rowCount()).isEqualTo(1);
    }
  }

  @Test
  void hidesParameterValuesEvenInTheCause() {
    try (Engine engine = People.engine("canary")) {
      List<ConnectionWork> refusals = List.of(
          connection -> connection.execute(add("canary")),
          connection -> connection.execute(byHand("canary is too long")));
      for (ConnectionWork refused : refusals) {
        Throwable error = catchThrowable(() -> engine.begin(refused));

        assertThat(error).hasMessageContaining("SQL: INSERT INTO people (name) VALUES (?)");
        assertThat(error).hasCauseInstanceOf(SQLException.class);
        assertThat(stackTrace(error)).doesNotContain("canary");
      }
    }
  }

  private static TextStatement byHand(String name) {
    return text("INSERT INTO people (name) VALUES (:name)").bind("name", name);
  }

  @Test
  void saysWhatIsWrongWithTheWholeText() {
    try (Engine engine = People.engine()) {
      assertThatThrownBy(
              () -> engine.begin(connection -> connection.execute(byHand("far too long a name"))))
          .isInstanceOf(DataException.class)
          .hasMessage("""
              The database refused the statement: Value too long for column "NAME CHARACTER VARYING(10)": "'***' \
              (19)" (SQLState 22001, code 22001)
              SQL: INSERT INTO people (name) VALUES (?)
              1 parameter, not shown (logParameters(true) on the engine's builder shows values).
              Send a value that fits the column's type and length, or widen the column. [data-refused]""");
    }
  }

  @Test
  void showsParameterValuesWhereTheUserAllowsThem() {
    try (Engine engine =
        People.filled(Engine.builder(People.url()).logParameters(true).build(), "ed")) {
      assertThatThrownBy(() -> engine.begin(connection -> connection.execute(add("ed"))))
          .hasMessageContaining("VALUES ( /* 1 */ 'ed' )")
          .hasMessageContaining("SQL: INSERT INTO people (name) VALUES (?)\n('ed')\n");
    }
  }

  @Test
  void keepsTheDriversOwnExceptionWhereItGivesNothingAway() {
    try (Engine engine = People.engine()) {
      assertThatThrownBy(
              () -> engine.begin(connection -> connection.execute(text("SELECT x FROM nowhere"))))
          .isInstanceOf(SqlSyntaxException.class)
          .hasMessage("""
              The database refused the statement: Table "NOWHERE" not found (SQLState 42S02, code 42102)
              SQL: SELECT x FROM nowhere
              No parameters.
              Check that the table and its columns are there (metadata.createAll(engine) makes them), and check \
              any text(..) in the statement. [sql-refused]""")
          .hasCauseInstanceOf(org.h2.jdbc.JdbcSQLSyntaxErrorException.class);
    }
  }

  @Test
  void knowsAWaitForALockThatTookTooLong() {
    try (Engine engine = People.filled(Engine.create(People.url() + ";LOCK_TIMEOUT=50"), "ed");
        Connection holder = engine.connect();
        Connection waiter = engine.connect()) {
      holder.execute(text("UPDATE people SET age = 31"));

      assertThatThrownBy(() -> waiter.execute(text("UPDATE people SET age = 32")))
          .isInstanceOf(LockTimeoutException.class)
          .hasMessageEndingWith("[lock-timeout]");
    }
  }

  private static Kind violation(Engine engine, Insert insert) {
    Throwable error = catchThrowable(() -> engine.begin(connection -> connection.execute(insert)));
    assertThat(error).isInstanceOf(ConstraintViolationException.class);
    return ((ConstraintViolationException) error).kind();
  }

  private static Insert add(String name) {
    return insert(PEOPLE).values(NAME, name);
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void leavesAnErrorOfTheProgramsOwnTypesAsItIs() {
    SqlType<StringBuilder> endless =
        Types.VARCHAR.map(StringBuilder.class, StringBuilder::new, FailureTest::overflow);
    TextStatement statement = text("SELECT :deep").bind("deep", new StringBuilder(), endless);

    try (Engine engine = People.engine()) {
      assertThatThrownBy(() -> engine.begin(connection -> connection.execute(statement)))
          .isInstanceOf(StackOverflowError.class);
    }
  }

  private static String overflow(StringBuilder text) {
    throw new StackOverflowError("of the program's own making");
  }
}
