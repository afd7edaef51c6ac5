package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.StandardType;

/** What HSQLDB calls its types. */
final class HsqldbTypeNames extends TypeNames {

  HsqldbTypeNames() {
    super("hsqldb");
  }

  @Override
  protected String name(StandardType<?> type) {
    return switch (type.kind()) {
      case VARCHAR -> type.length() == 0 ? "VARCHAR(32768)" : super.name(type);
      case TEXT -> "CLOB";
      case REAL -> "DOUBLE"; // there is no shorter one
      case DOUBLE -> "DOUBLE";
      case TIME -> "TIME(6)";
      case TIMESTAMP -> "TIMESTAMP(6)";
      case TIMESTAMP_TZ -> "TIMESTAMP(6) WITH TIME ZONE";
      default -> super.name(type);
    };
  }

  @Override
  protected String numeric(StandardType<?> type) {
    return type.precision() == 0 ? "NUMERIC(100, 40)" : super.numeric(type);
  }
}
