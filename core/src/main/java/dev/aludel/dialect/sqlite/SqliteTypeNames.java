package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.Types;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is written as a column's type. SQLite keeps the words and makes an affinity of them
 * (https://sqlite.org/datatype3.html); the words of the standard lead to those that the values need.
 */
final class SqliteTypeNames extends TypeNames {

  static final TypeNames NAMES = new SqliteTypeNames();

  private SqliteTypeNames() {
    super("sqlite");
  }

  /** JSON alone would make numbers of documents that are one. */
  @Override
  protected String name(StandardType<?> type) {
    return switch (type.kind()) {
      case JSON -> "JSON TEXT";
      case INTERVAL -> "BIGINT";
      default -> super.name(type);
    };
  }

  @Override
  protected String binary(StandardType<?> type) {
    return type.length() == 0 ? "BLOB" : withLength("BLOB", type);
  }

  /** CAST knows affinities only, and a word that it does not know is NUMERIC. */
  @Override
  public String inCast(SqlType<?> type) {
    return switch (storage(type).kind()) {
      case SMALLINT, INTEGER, BIGINT, BOOLEAN, INTERVAL -> "INTEGER";
      case REAL, DOUBLE -> "REAL";
      case VARCHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_TZ, UUID, ENUM, JSON -> "TEXT";
      case BINARY -> "BLOB";
      default -> of(type);
    };
  }

  /** A STRICT table knows a few words only (https://sqlite.org/stricttables.html); a decimal is of no one of them. */
  static String inStrictTable(SqlType<?> type) {
    return switch (NAMES.storage(type).kind()) {
      case SMALLINT, INTEGER, BIGINT, BOOLEAN, INTERVAL -> "INTEGER";
      case REAL, DOUBLE -> "REAL";
      case BINARY -> "BLOB";
      case NUMERIC, OTHER -> "ANY";
      default -> "TEXT";
    };
  }

  /** The type of a column that was declared with these words. */
  static SqlType<?> typeOf(String declared, int size, int scale) {
    String word = declared.toUpperCase(Locale.ROOT).replaceFirst("\\(.*", "").strip();
    return switch (word) {
      case "SMALLINT", "TINYINT" -> Types.SMALLINT;
      case "INT", "INTEGER", "MEDIUMINT" -> Types.INTEGER;
      case "BIGINT" -> Types.BIGINT;
      case "BOOLEAN", "BOOL" -> Types.BOOLEAN;
      case "REAL", "FLOAT" -> Types.REAL;
      case "DOUBLE", "DOUBLE PRECISION" -> Types.DOUBLE;
      // The driver's size of a NUMERIC(12, 3) is 15.
      case "ANY" -> Types.NUMERIC;
      case "NUMERIC", "DECIMAL" ->
        bounded(size) ? Types.NUMERIC(size - scale, scale) : Types.NUMERIC;
      case "VARCHAR", "CHAR", "CHARACTER VARYING" ->
        bounded(size) ? Types.VARCHAR(size) : Types.VARCHAR;
      case "JSON TEXT" -> Types.JSON;
      case "TEXT", "CLOB" -> Types.TEXT;
      case "DATE" -> Types.DATE;
      case "TIME" -> Types.TIME;
      case "TIMESTAMP", "DATETIME" -> Types.TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP_TZ;
      case "BLOB", "VARBINARY" -> bounded(size) ? Types.BINARY(size) : Types.BINARY;
      case "UUID" -> Types.UUID;
      default -> Types.OTHER;
    };
  }

  /** The type of a column that was declared so, with its length or its precision. */
  static SqlType<?> declared(String declared) {
    int[] numbers = Pattern.compile("\\d+")
        .matcher(declared)
        .results()
        .mapToInt(number -> Integer.parseInt(number.group()))
        .toArray();
    int size = numbers.length == 0 ? 0 : numbers[0];
    int scale = numbers.length < 2 ? 0 : numbers[1];
    SqlType<?> type = typeOf(declared, size, scale);
    boolean decimal = type.storage().kind() == Kind.NUMERIC && size > 0;
    return decimal ? Types.NUMERIC(size, scale) : type;
  }

  // The driver says 2 000 000 000 where nothing was declared.
  private static boolean bounded(int size) {
    return size > 0 && size < 1_000_000_000;
  }
}
