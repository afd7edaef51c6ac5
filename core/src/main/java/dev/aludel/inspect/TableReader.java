package dev.aludel.inspect;

import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.schema.Autoincrement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexPart;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.TableItem;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes parts of a table from rows of a catalogue. */
final class TableReader {

  private final Dialect dialect;
  private final SchemaNames names;
  private final @Nullable String schema;

  TableReader(Dialect dialect, SchemaNames names, @Nullable String schema) {
    this.dialect = dialect;
    this.names = names;
    this.schema = schema;
  }

  Column<?> column(CatalogRow row) {
    Column<?> column = Column.column(
            names.written(row, "column"), dialect.catalog().type(row))
        .nullable(row.is("nullable"))
        .autoincrement(Autoincrement.NEVER);
    String comment = row.textOrNull("comment");
    column = comment == null ? column : column.comment(comment);
    String computed = row.textOrNull("computed");
    if (computed != null) {
      return column.computed(
          row.is("stored") ? Computed.stored(computed) : Computed.virtual(computed));
    }
    if (row.textOrNull("identity") != null) {
      return column.identity(identity(row));
    }
    String serverDefault = row.textOrNull("default");
    return serverDefault == null ? column : column.serverDefault(serverDefault);
  }

  private static Identity identity(CatalogRow row) {
    String start = row.textOrNull("start");
    String increment = row.textOrNull("increment");
    boolean usual = "1".equals(start) && !String.valueOf(increment).startsWith("-");
    return new Identity(
        row.text("identity").equals("ALWAYS"),
        start == null || usual ? null : Long.valueOf(start),
        increment == null ? 1 : Long.parseLong(increment));
  }

  /** The rows must be those of one table. */
  List<TableItem> constraints(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> byId = new LinkedHashMap<>();
    rows.forEach(
        row -> byId.computeIfAbsent(row.text("kind") + row.text("id"), id -> new ArrayList<>())
            .add(row));
    return byId.values().stream().map(this::constraint).toList();
  }

  private TableItem constraint(List<CatalogRow> rows) {
    CatalogRow first = rows.get(0);
    String name = first.textOrNull("name") == null ? null : names.written(first, "name");
    String[] columns =
        rows.stream().map(row -> names.written(row, "column")).toArray(String[]::new);
    Deferrability deferrability = deferrability(first);
    return switch (first.text("kind")) {
      case "PRIMARY KEY" -> new PrimaryKey(name, List.of(columns), deferrability);
      case "UNIQUE" -> new UniqueConstraint(name, List.of(columns), deferrability);
      case "CHECK" -> {
        CheckConstraint check = CheckConstraint.of(first.text("condition"));
        yield name == null ? check : check.named(name);
      }
      default -> {
        ForeignKey key = foreignKey(rows, columns).deferrability(deferrability);
        yield name == null ? key : key.named(name);
      }
    };
  }

  private static Deferrability deferrability(CatalogRow row) {
    if (!row.is("deferrable")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.is("deferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
  }

  private ForeignKey foreignKey(List<CatalogRow> rows, String[] columns) {
    CatalogRow first = rows.get(0);
    String target = names.prefix(first.textOrNull("target_schema"), schema)
        + names.written(first, "target_table");
    return ForeignKey.of(columns)
        .references(
            target,
            rows.stream().map(row -> names.written(row, "target_column")).toList())
        .onDelete(action(first.text("on_delete")))
        .onUpdate(action(first.text("on_update")));
  }

  private ReferentialAction action(String rule) {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (action.sql().equals(rule)) {
        // Where the two are one, some databases call it RESTRICT.
        boolean same = action == ReferentialAction.RESTRICT
            && !dialect.features().supports(Feature.RESTRICT_ACTION);
        return same ? ReferentialAction.NO_ACTION : action;
      }
    }
    return ReferentialAction.NO_ACTION;
  }

  /** The rows must be those of one table. */
  List<Index> indexes(List<CatalogRow> rows) {
    Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
    rows.forEach(row ->
        byName.computeIfAbsent(row.text("name"), name -> new ArrayList<>()).add(row));
    return byName.values().stream().map(this::index).toList();
  }

  private Index index(List<CatalogRow> rows) {
    CatalogRow first = rows.get(0);
    Index index = Index.of(names.written(first, "name"));
    List<String> included = new ArrayList<>();
    for (CatalogRow row : rows) {
      if (row.is("included")) {
        included.add(names.written(row, "column"));
      } else {
        index = index.part(part(row));
      }
    }
    index = first.is("unique") ? index.unique() : index;
    String condition = first.textOrNull("condition");
    index = condition == null ? index : index.where(condition);
    for (Map.Entry<String, Object> option : options(first).entrySet()) {
      index = index.option(option.getKey(), option.getValue());
    }
    return included.isEmpty() ? index : index.option(dialect.name() + ".include", included);
  }

  private IndexPart part(CatalogRow row) {
    String expression = row.textOrNull("expression");
    IndexPart part = expression == null
        ? IndexPart.column(names.written(row, "column"))
        : IndexPart.expression(expression);
    return row.is("descending") ? part.descending() : part;
  }

  TableOptions options(CatalogRow row, @Nullable String comment) {
    TableOptions options =
        comment == null ? TableOptions.of() : TableOptions.of().comment(comment);
    for (Map.Entry<String, Object> option : options(row).entrySet()) {
      options = options.option(option.getKey(), option.getValue());
    }
    return options;
  }

  private Map<String, Object> options(CatalogRow row) {
    Map<String, Object> options = new LinkedHashMap<>();
    row.text("options").lines().filter(line -> line.contains("=")).forEach(line -> {
      int equals = line.indexOf('=');
      String value = line.substring(equals + 1);
      options.put(
          dialect.name() + "." + line.substring(0, equals),
          value.equals("true") ? Boolean.TRUE : value);
    });
    return options;
  }
}
