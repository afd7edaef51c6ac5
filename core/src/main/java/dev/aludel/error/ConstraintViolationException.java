package dev.aludel.error;

import org.jspecify.annotations.Nullable;

/** A row broke a constraint: NOT NULL, UNIQUE or primary key, a foreign key, CHECK (SQLState class 23). */
public final class ConstraintViolationException extends StatementException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable String constraint;

  ConstraintViolationException(FailedStatement failed) {
    this(failed, Kind.of(failed.sqlState()));
  }

  private ConstraintViolationException(FailedStatement failed, Kind kind) {
    super(failed, kind.repair);
    this.kind = kind;
    this.constraint = failed.constraint();
  }

  /** Which kind of constraint it was; {@link Kind#OTHER} where the database gives no more than the class. */
  public Kind kind() {
    return kind;
  }

  /**
   * The constraint's name, as the program gave it; for {@link Kind#NOT_NULL} the column's. Null where the database does
   * not tell: SQLite for keys of any kind; MariaDB says {@code PRIMARY} of every primary key.
   */
  public @Nullable String constraint() {
    return constraint;
  }

  /** The kinds of constraints, as far as the database tells them apart. */
  public enum Kind {
    NOT_NULL("Give the column a value, or let it be NULL in the table. [not-null-violation]"),
    UNIQUE(
        "A row with this key is there already: update that one, or choose another key. [unique-violation]"),
    FOREIGN_KEY(
        "Insert the parent first, and delete or repoint the children before their parent. [foreign-key-violation]"),
    CHECK("Send a value that the CHECK constraint admits. [check-violation]"),
    OTHER("Send values that the table's constraints admit. [constraint-violation]");

    private final String repair;

    Kind(String repair) {
      this.repair = repair;
    }

    // 23502 23503 23505 23514: PostgreSQL, appendix A. H2 has these and 23506 (no parent row),
    // 23507 (no default),
    // 23513 (CHECK), see org.h2.api.ErrorCode.
    private static Kind of(String state) {
      return switch (state) {
        case "23502", "23507" -> NOT_NULL;
        case "23505" -> UNIQUE;
        case "23503", "23506" -> FOREIGN_KEY;
        case "23513", "23514" -> CHECK;
        default -> OTHER;
      };
    }
  }
}
