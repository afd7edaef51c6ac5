package dev.aludel.dialect;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.Locale;

/** The type for a column that only the driver describes: of a catalogue, or of a result that nobody declared. */
public final class JdbcTypes {

  private JdbcTypes() {}

  /**
   * The standard type for a column, with its length or precision.
   *
   * @param jdbcType a constant of {@link java.sql.Types}
   * @param typeName the database's name, which tells UUIDs and documents apart
   * @param size the length of text and bytes, or the precision of decimals
   */
  public static SqlType<?> of(int jdbcType, String typeName, int size, int scale) {
    switch (typeName.toUpperCase(Locale.ROOT)) {
      case "UUID" -> {
        return Types.UUID;
      }
      case "INTERVAL", "INTERVAL DAY TO SECOND" -> {
        return Types.INTERVAL;
      }
      case "JSON", "JSONB" -> {
        return Types.JSON;
      }
      default -> {
        return of(jdbcType, size, scale);
      }
    }
  }

  private static SqlType<?> of(int jdbcType, int size, int scale) {
    return switch (jdbcType) {
      case java.sql.Types.TINYINT, java.sql.Types.SMALLINT -> Types.SMALLINT;
      case java.sql.Types.INTEGER -> Types.INTEGER;
      case java.sql.Types.BIGINT -> Types.BIGINT;
      case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> Types.BOOLEAN;
      case java.sql.Types.REAL -> Types.REAL;
      case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Types.DOUBLE;
      case java.sql.Types.NUMERIC, java.sql.Types.DECIMAL -> decimal(size, scale);
      case java.sql.Types.CHAR,
          java.sql.Types.VARCHAR,
          java.sql.Types.NCHAR,
          java.sql.Types.NVARCHAR -> text(size);
      case java.sql.Types.CLOB, java.sql.Types.NCLOB, java.sql.Types.LONGVARCHAR -> Types.TEXT;
      case java.sql.Types.DATE -> Types.DATE;
      case java.sql.Types.TIME -> Types.TIME;
      case java.sql.Types.TIMESTAMP -> Types.TIMESTAMP;
      case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Types.TIMESTAMP_TZ;
      case java.sql.Types.BINARY, java.sql.Types.VARBINARY -> bytes(size);
      case java.sql.Types.BLOB, java.sql.Types.LONGVARBINARY -> Types.BINARY;
      default -> Types.OTHER;
    };
  }

  /** The constant of {@link java.sql.Types} for a type that the information schema names in the words of the standard. */
  static int named(String type) {
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "TINYINT" -> java.sql.Types.TINYINT;
      case "SMALLINT" -> java.sql.Types.SMALLINT;
      case "INTEGER", "INT" -> java.sql.Types.INTEGER;
      case "BIGINT" -> java.sql.Types.BIGINT;
      case "BOOLEAN" -> java.sql.Types.BOOLEAN;
      case "REAL" -> java.sql.Types.REAL;
      case "FLOAT", "DOUBLE", "DOUBLE PRECISION" -> java.sql.Types.DOUBLE;
      case "NUMERIC", "DECIMAL", "DECFLOAT" -> java.sql.Types.NUMERIC;
      case "CHARACTER", "CHAR" -> java.sql.Types.CHAR;
      case "CHARACTER VARYING", "VARCHAR" -> java.sql.Types.VARCHAR;
      case "CHARACTER LARGE OBJECT", "CLOB" -> java.sql.Types.CLOB;
      case "DATE" -> java.sql.Types.DATE;
      case "TIME" -> java.sql.Types.TIME;
      case "TIMESTAMP" -> java.sql.Types.TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
      case "BINARY" -> java.sql.Types.BINARY;
      case "BINARY VARYING", "VARBINARY" -> java.sql.Types.VARBINARY;
      case "BINARY LARGE OBJECT", "BLOB" -> java.sql.Types.BLOB;
      default -> java.sql.Types.OTHER;
    };
  }

  // Drivers give a size to columns that were declared without one: H2 1 000 000 000 (2.x),
  // PostgreSQL 2 147 483 647.
  private static boolean unlimited(int size) {
    return size <= 0 || size >= 1_000_000_000;
  }

  private static SqlType<?> text(int size) {
    return unlimited(size) ? Types.VARCHAR : Types.VARCHAR(size);
  }

  private static SqlType<?> bytes(int size) {
    return unlimited(size) ? Types.BINARY : Types.BINARY(size);
  }

  // H2 knows up to 100 000 digits, and says so for a NUMERIC without precision.
  private static SqlType<?> decimal(int precision, int scale) {
    return precision <= 0 || precision >= 100_000 ? Types.NUMERIC : Types.NUMERIC(precision, scale);
  }
}
