package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.SchemaMap;
import dev.aludel.dialect.TypeNames;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.StandardType;

/** What PostgreSQL calls its types. */
final class PostgreSqlTypeNames extends TypeNames {

  static final TypeNames NAMES = new PostgreSqlTypeNames(SchemaMap.NONE);

  private final SchemaMap schemas;

  PostgreSqlTypeNames(SchemaMap schemas) {
    super("postgresql");
    this.schemas = schemas;
  }

  /** The form that can be searched and compared. */
  @Override
  protected String name(StandardType<?> type) {
    return switch (type.kind()) {
      case JSON -> "JSONB";
      case INTERVAL -> "INTERVAL";
      default -> super.name(type);
    };
  }

  /** A type by itself. */
  @Override
  protected String enumeration(NativeEnum type) {
    String name = PostgreSqlDialect.NAMES.write(type.name());
    String schema = schemas.actual(type.schema());
    return schema == null ? name : PostgreSqlDialect.NAMES.write(schema) + "." + name;
  }

  @Override
  protected String array(String element) {
    return element + "[]";
  }

  /** Of any length: there is no other type for bytes. */
  @Override
  protected String binary(StandardType<?> type) {
    return "BYTEA";
  }
}
