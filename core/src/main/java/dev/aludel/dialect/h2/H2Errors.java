package dev.aludel.dialect.h2;

import dev.aludel.dialect.DriverErrors;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2's own states begin with 90 (org.h2.api.ErrorCode). */
final class H2Errors implements DriverErrors {

  static final DriverErrors ERRORS = new H2Errors();

  // violation: "PUBLIC.UQ_NAME INDEX …", "PUBLIC.PK_NAME PRIMARY KEY ON …", "FK_NAME: PUBLIC.T …",
  // "CK_NAME: …"
  private static final Pattern CONSTRAINT =
      Pattern.compile("violation: \"(?:\\w+\\.)?(\\w+)(?:: | INDEX | PRIMARY KEY )");

  private static final Pattern COLUMN = Pattern.compile("NULL not allowed for column \"(\\w+)\"");

  private H2Errors() {}

  @Override
  public String sqlState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 90067, 90098, 90121 -> "08006"; // connection broken, database closed, closing
      case 90131 -> "40001"; // the row was changed by another transaction
      case 90028, 90030, 90031 -> "58030"; // input or output failed, file corrupted
      case 90108 -> "53200"; // out of memory
      case 90016, 90022, 90059 -> "42000"; // not grouped by, no such function, ambiguous column
      case 90053 -> "21000"; // a scalar subquery with more than one row
      case 90097 -> "25006"; // the database is read-only
      default -> DriverErrors.super.sqlState(error);
    };
  }

  /** Plain names are told in capitals. */
  @Override
  public @Nullable String violated(SQLException error) {
    String name = DriverErrors.found(error, error.getErrorCode() == 23502 ? COLUMN : CONSTRAINT);
    return name == null || !name.equals(name.toUpperCase(Locale.ROOT))
        ? name
        : name.toLowerCase(Locale.ROOT);
  }
}
