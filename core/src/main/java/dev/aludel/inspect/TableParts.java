package dev.aludel.inspect;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexPart;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes of a table as one dialect keeps them, so that those of two tables can be compared. */
final class TableParts {

  private final Dialect dialect;
  private final SqlText sqlText;
  private final Table table;

  TableParts(Dialect dialect, Table table) {
    this.dialect = dialect;
    this.sqlText = new SqlText(dialect);
    this.table = table;
  }

  List<Part> constraints() {
    List<Part> parts = new ArrayList<>();
    PrimaryKey key = table.primaryKey();
    if (!key.columnNames().isEmpty()) {
      parts.add(part(key.name(), "primary key " + names(key.columnNames()), key.deferrability()));
    }
    table
        .uniqueConstraints()
        .forEach(unique -> parts.add(
            part(unique.name(), "unique " + names(unique.columnNames()), unique.deferrability())));
    if (dialect.features().supports(Feature.FOREIGN_KEYS)) {
      table.foreignKeys().forEach(foreignKey -> parts.add(foreignKey(foreignKey)));
    }
    dialect
        .checks(table)
        .forEach(check -> parts.add(
            part(check.name(), "check " + text(check.condition()), Deferrability.NOT_DEFERRABLE)));
    return parts;
  }

  private Part foreignKey(ForeignKey key) {
    String target =
        table.metaData().find(qualified(key)).map(Table::description).orElse(key.targetTableName());
    return part(
        key.name(),
        "foreign key " + names(key.columnNames()) + " to " + target
            + names(key.targetColumnNames())
            + action(" on delete ", key.onDelete())
            + action(" on update ", key.onUpdate()),
        key.deferrability());
  }

  private String qualified(ForeignKey key) {
    String inSchema = table.schema() + "." + key.targetTableName();
    return table.schema() != null && table.metaData().find(inSchema).isPresent()
        ? inSchema
        : key.targetTableName();
  }

  private String action(String event, ReferentialAction action) {
    boolean none = action == ReferentialAction.NO_ACTION
        || action == ReferentialAction.RESTRICT
            && !dialect.features().supports(Feature.RESTRICT_ACTION);
    return none ? "" : event + action.sql().toLowerCase(Locale.ROOT);
  }

  /** Without those that the database has made for foreign keys, in so far as nobody asked for them. */
  List<Part> indexes(List<Index> asked) {
    List<Part> parts = new ArrayList<>();
    for (Index index : table.indexes()) {
      boolean known = asked.stream().anyMatch(one -> shortened(one.name()).equals(index.name()));
      if (known || !isMadeForKey(index)) {
        parts.add(index(index));
      }
    }
    return parts;
  }

  private boolean isMadeForKey(Index index) {
    return dialect.features().supports(Feature.INDEXED_FOREIGN_KEYS)
        && !index.isUnique()
        && table.foreignKeys().stream()
            .anyMatch(key -> key.columnNames().equals(index.columnNames()));
  }

  private Part index(Index index) {
    String parts = index.parts().stream().map(this::text).collect(Collectors.joining(", "));
    boolean constraint = index.isUnique()
        && !dialect.features().supports(Feature.UNIQUE_INDEXES)
        && index.parts().stream().noneMatch(IndexPart::isDescending);
    String content = (constraint ? "unique (" : index.isUnique() ? "unique index (" : "index (")
        + parts + ")" + options(index)
        + (index.where() == null ? "" : " where " + text(index.where()));
    return part(index.name(), content, Deferrability.NOT_DEFERRABLE);
  }

  private String text(IndexPart part) {
    String key = part.expression() == null ? part.columnName() : text(part.expression());
    return key + (part.isDescending() ? " desc" : "");
  }

  private String text(Expression<?> expression) {
    return sqlText.expression(dialect.rowText(expression));
  }

  private String options(Index index) {
    Map<String, Object> options = index.options().of(dialect.name());
    Object using = options.get("using");
    Object include = options.get("include");
    return (using == null || using.toString().equalsIgnoreCase("btree")
            ? ""
            : " using " + using.toString().toLowerCase(Locale.ROOT))
        + (include == null ? "" : " include " + include);
  }

  private Part part(@Nullable String name, String content, Deferrability deferrability) {
    return new Part(
        name == null ? null : shortened(name),
        content + deferrability.sql().toLowerCase(Locale.ROOT));
  }

  private String shortened(String name) {
    return dialect.nameLimit().shorten(name);
  }

  private static String names(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }
}
