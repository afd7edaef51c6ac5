package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.CreateIndex;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL writes differently in DDL. */
final class PostgreSqlDdlCompiler extends DdlCompiler {

  private static final Set<String> OF_INDEX =
      Set.of("using", "include", "nulls_not_distinct", "tablespace");

  PostgreSqlDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  /** With the E it means the same whatever standard_conforming_strings is. */
  @Override
  protected String literal(String text) {
    return PostgreSqlLiterals.escaped(super.literal(text));
  }

  @Override
  protected String tableOptions(Table table) {
    Map<String, Object> options =
        options(table.options().options(), "a table", Set.of("tablespace"));
    return tablespace(options);
  }

  @Override
  protected String onTable(CreateIndex create) {
    Object method = options(create.index().options(), "an index", OF_INDEX).get("using");
    return shortName(create.index().name()) + " ON " + tableName(create.table())
        + (method == null ? "" : " USING " + name(option("using", method, String.class)))
        + " " + parts(create.index());
  }

  @Override
  protected String indexOptions(Index index) {
    Map<String, Object> options = options(index.options(), "an index", OF_INDEX);
    Object include = options.get("include");
    Object notDistinct = options.getOrDefault("nulls_not_distinct", false);
    return (include == null ? "" : " INCLUDE " + names(columns(include)))
        + (option("nulls_not_distinct", notDistinct, Boolean.class) ? " NULLS NOT DISTINCT" : "")
        + tablespace(options);
  }

  private List<String> columns(Object include) {
    return option("include", include, List.class) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private String tablespace(Map<String, Object> options) {
    Object tablespace = options.get("tablespace");
    return tablespace == null
        ? ""
        : " TABLESPACE " + name(option("tablespace", tablespace, String.class));
  }
}
