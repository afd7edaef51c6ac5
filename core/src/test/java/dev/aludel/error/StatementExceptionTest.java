package dev.aludel.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.ConstraintViolationException.Kind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementExceptionTest {

  @ParameterizedTest
  @CsvSource({
    "22001, DataException",
    "23505, ConstraintViolationException",
    "40001, SerializationException",
    "42S02, SqlSyntaxException",
    "42P01, SqlSyntaxException",
    "57014, StatementTimeoutException",
    "HYT00, LockTimeoutException",
    "55P03, LockTimeoutException",
    "53100, ResourceException",
    "25P02, TransactionStateException",
    "40002, ConstraintViolationException",
    "25P03, ConnectionLostException",
    "08006, ConnectionLostException",
    "57P01, ConnectionLostException",
    "XX000, StatementException",
    ", StatementException",
  })
  void takesTheClassThatTheSqlStateAsksFor(@Nullable String state, String expected) {
    StatementException error = StatementException.of(failed("refused", state, 7));

    assertThat(error.getClass().getSimpleName()).isEqualTo(expected);
    assertThat(error.sqlState()).isEqualTo(state);
    assertThat(error.vendorCode()).isEqualTo(7);
    assertThat(error.sql()).isEqualTo("INSERT INTO users (name) VALUES (?)");
  }

  @ParameterizedTest
  @CsvSource({
    "23502, NOT_NULL",
    "23503, FOREIGN_KEY",
    "23505, UNIQUE",
    "23506, FOREIGN_KEY",
    "23507, NOT_NULL",
    "23513, CHECK",
    "23514, CHECK",
    "23000, OTHER",
  })
  void tellsTheKindsOfConstraintsApart(String state, Kind expected) {
    StatementException error = StatementException.of(failed("refused", state, 0));

    assertThat(error)
        .isInstanceOfSatisfying(
            ConstraintViolationException.class,
            violation -> assertThat(violation.kind()).isEqualTo(expected));
  }

  @Test
  void saysWhatWasSentWhatTheDriverSaidAndWhatToDo() {
    StatementException error =
        StatementException.of(failed("Unique index violation on USERS(NAME)", "23505", 23505));

    assertThat(error).hasMessage("""
            The database refused the statement: Unique index violation on USERS(NAME) (SQLState 23505, code 23505)
            SQL: INSERT INTO users (name) VALUES (?)
            1 parameter, its value hidden.
            A row with this key is there already: update that one, or choose another key. [unique-violation]""").hasCauseInstanceOf(SQLException.class);
  }

  private static FailedStatement failed(String message, @Nullable String state, int code) {
    return new FailedStatement(
        "INSERT INTO users (name) VALUES (?)",
        null,
        "1 parameter, its value hidden.",
        0,
        message,
        state == null ? "" : state,
        null,
        new SQLException(message, state, code));
  }
}
