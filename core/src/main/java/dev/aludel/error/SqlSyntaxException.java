package dev.aludel.error;

/** The database does not understand the statement, or knows no such table or column (SQLState class 42). */
public final class SqlSyntaxException extends StatementException {

  private static final long serialVersionUID = 1L;

  SqlSyntaxException(FailedStatement failed) {
    super(
        failed,
        "Check that the table and its columns are there (metadata.createAll(engine) makes them), and check any text(..) in the statement. [sql-refused]");
  }
}
