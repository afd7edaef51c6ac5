package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import java.util.Objects;
import java.util.stream.Collectors;

/** What types are called in DDL and in CAST: the names of the SQL standard, for dialects to differ from. */
public class TypeNames {

  private final String dialect;

  /** Of the dialect of that name. */
  public TypeNames(String dialect) {
    this.dialect = dialect;
  }

  /** What a type is stored as here. */
  public final StandardType<?> storage(SqlType<?> type) {
    return type.on(dialect).storage();
  }

  public final String of(SqlType<?> type) {
    return name(storage(type));
  }

  /** What CAST calls the type: as DDL does, unless the database has words of its own there. */
  public String inCast(SqlType<?> type) {
    return of(type);
  }

  /** What CAST calls the type where it must neither round nor cut: without a length. */
  public String ofValue(SqlType<?> type) {
    return inCast(storage(type).unsized());
  }

  protected String name(StandardType<?> type) {
    return switch (type.kind()) {
      case SMALLINT -> "SMALLINT";
      case INTEGER -> "INTEGER";
      case BIGINT -> "BIGINT";
      case BOOLEAN -> "BOOLEAN";
      case REAL -> "REAL";
      case DOUBLE -> "DOUBLE PRECISION";
      case NUMERIC -> numeric(type);
      case VARCHAR -> withLength("VARCHAR", type);
      case TEXT -> "TEXT";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> "TIMESTAMP";
      case TIMESTAMP_TZ -> "TIMESTAMP WITH TIME ZONE";
      case BINARY -> binary(type);
      case UUID -> "UUID";
      case JSON -> "JSON";
      case ENUM -> enumeration(Objects.requireNonNull(type.constants()));
      case INTERVAL -> "INTERVAL DAY(18) TO SECOND(6)";
      case ARRAY -> array(name(Objects.requireNonNull(type.element())));
      case OTHER ->
        throw CompileException.of(
            "A value of unknown type has no type name.",
            "State the type where the value is bound.",
            "untyped");
    };
  }

  protected String numeric(StandardType<?> type) {
    return type.precision() == 0
        ? "NUMERIC"
        : "NUMERIC(%d, %d)".formatted(type.precision(), type.scale());
  }

  /** An enum of the database's own; there is none in the standard, so its names are text. */
  protected String enumeration(NativeEnum type) {
    return "VARCHAR(" + type.longest() + ")";
  }

  /** The names of an enum's constants. */
  public static String literals(NativeEnum type) {
    return type.constants().stream()
        .map(constant -> "'" + constant.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  /** An array of elements of that name. */
  protected String array(String element) {
    return element + " ARRAY";
  }

  protected String binary(StandardType<?> type) {
    return type.length() == 0 ? "BLOB" : withLength("VARBINARY", type);
  }

  protected final String withLength(String name, StandardType<?> type) {
    return type.length() == 0 ? name : name + "(" + type.length() + ")";
  }
}
