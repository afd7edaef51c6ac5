package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;

/** What MariaDB calls its types, and the fewer ones of CAST. */
final class MariaDbTypeNames extends TypeNames {

  static final TypeNames NAMES = new MariaDbTypeNames();

  private MariaDbTypeNames() {
    super("mariadb");
  }

  @Override
  protected String enumeration(NativeEnum type) {
    return Backslashes.marked("ENUM(" + literals(type) + ")");
  }

  @Override
  protected String name(StandardType<?> type) {
    return switch (type.kind()) {
      case REAL -> "DOUBLE PRECISION"; // FLOAT answers six digits
      case VARCHAR -> type.length() == 0 ? "LONGTEXT" : super.name(type);
      case TEXT -> "LONGTEXT";
      case TIME -> "TIME(6)";
      case INTERVAL -> "BIGINT";
      // TIMESTAMP ends in 2038, and changes with the session's time zone.
      case TIMESTAMP, TIMESTAMP_TZ -> "DATETIME(6)";
      default -> super.name(type);
    };
  }

  /** Alone it would have no fraction, and round. */
  @Override
  protected String numeric(StandardType<?> type) {
    return type.precision() == 0 ? "DECIMAL(65, 30)" : super.numeric(type);
  }

  @Override
  protected String binary(StandardType<?> type) {
    return type.length() == 0 ? "LONGBLOB" : super.binary(type);
  }

  @Override
  public String inCast(SqlType<?> type) {
    StandardType<?> storage = storage(type);
    return switch (storage.kind()) {
      case SMALLINT, INTEGER, BIGINT, BOOLEAN, INTERVAL -> "SIGNED";
      case REAL, DOUBLE -> "DOUBLE";
      case ENUM -> "CHAR"; // a longer text is none of its names, and must not be cut to one
      case VARCHAR, TEXT, JSON -> withLength("CHAR", storage);
      case BINARY -> withLength("BINARY", storage);
      case NUMERIC -> of(type).replace("NUMERIC", "DECIMAL");
      default -> of(type);
    };
  }
}
