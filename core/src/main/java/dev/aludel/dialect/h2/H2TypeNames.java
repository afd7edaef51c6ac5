package dev.aludel.dialect.h2;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.StandardType;

/** What H2 calls its types. */
final class H2TypeNames extends TypeNames {

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

  /** NUMERIC alone has scale 0 in H2 and would round; DECFLOAT keeps what it is given. */
  @Override
  protected String numeric(StandardType<?> type) {
    return type.precision() == 0 ? "DECFLOAT" : super.numeric(type);
  }
}
