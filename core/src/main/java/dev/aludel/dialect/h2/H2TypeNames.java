package dev.aludel.dialect.h2;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;

/** What H2 calls its types. */
final class H2TypeNames extends TypeNames {

  static final TypeNames NAMES = new H2TypeNames();

  private H2TypeNames() {
    super("h2");
  }

  @Override
  protected String enumeration(NativeEnum type) {
    return "ENUM(" + literals(type) + ")";
  }

  @Override
  protected String name(StandardType<?> type) {
    // Without a precision H2 keeps no fraction of a second
    // (https://h2database.com/html/datatypes.html#time_type).
    return switch (type.kind()) {
      case TIME -> "TIME(6)";
      case TEXT -> "CLOB"; // TEXT is one of the shorter types
      default -> super.name(type);
    };
  }

  /** Without a precision six digits of a second are kept, of nine; a CLOB or a BLOB is no short value. */
  @Override
  public String ofValue(SqlType<?> type) {
    return switch (storage(type).kind()) {
      case TIME -> "TIME(9)";
      case TIMESTAMP -> "TIMESTAMP(9)";
      case TIMESTAMP_TZ -> "TIMESTAMP(9) WITH TIME ZONE";
      case TEXT -> "VARCHAR";
      case BINARY -> "VARBINARY";
      default -> super.ofValue(type);
    };
  }

  /** NUMERIC alone has scale 0 in H2 and would round; DECFLOAT keeps what it is given. */
  @Override
  protected String numeric(StandardType<?> type) {
    return type.precision() == 0 ? "DECFLOAT" : super.numeric(type);
  }
}
