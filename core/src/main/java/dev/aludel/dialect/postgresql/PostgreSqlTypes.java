package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.ArrayType;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.time.Duration;
import java.util.List;

/** PostgreSQL has all types; documents, enums and intervals must be sent as of no type, since text is none for them. */
final class PostgreSqlTypes implements TypeAdapter {

  private static final SqlType<Duration> INTERVALS =
      new UntypedText(Types.VARCHAR).map(Duration.class, IntervalText::parse, Duration::toString);

  private final TypeNames names;

  PostgreSqlTypes(TypeNames names) {
    this.names = names;
  }

  @Override
  @SuppressWarnings("unchecked") // a document and an enum are Strings
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return switch (type.kind()) {
      case JSON, ENUM -> (SqlType<T>) new UntypedText((StandardType<String>) type);
      case INTERVAL -> (SqlType<T>) INTERVALS;
      default -> type;
    };
  }

  @Override
  public <E> SqlType<List<E>> adaptArray(ArrayType<E> type) {
    return type.sent(type.element().adapted(this), new PostgreSqlArray(driverName(type.element())));
  }

  /** What the driver calls the type of an array's elements. */
  String driverName(SqlType<?> type) {
    return switch (type.storage().kind()) {
      case SMALLINT -> "int2";
      case INTEGER -> "int4";
      case BIGINT -> "int8";
      case BOOLEAN -> "bool";
      case REAL -> "float4";
      case DOUBLE -> "float8";
      case NUMERIC -> "numeric";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case TIMESTAMP_TZ -> "timestamptz";
      case BINARY -> "bytea";
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case INTERVAL -> "interval";
      case ENUM -> names.of(type);
      case VARCHAR, TEXT, ARRAY, OTHER -> "text";
    };
  }
}
