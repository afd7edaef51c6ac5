package dev.aludel.dialect;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Constant;
import dev.aludel.sql.Expression;
import dev.aludel.sql.TextExpression;
import dev.aludel.type.StandardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes CREATE TABLE line by line. */
abstract class TableCompiler extends DdlWriter {

  private final TypeNames typeNames;

  TableCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect);
    this.typeNames = typeNames;
  }

  public String visitCreateTable(CreateTable create) {
    Table table = create.table();
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(table, column)));
    lines.addAll(primaryKey(table));
    table.uniqueConstraints().forEach(unique -> lines.add(unique(unique)));
    if (supports(Feature.FOREIGN_KEYS)) {
      foreignKeys(create).forEach(key -> lines.add(foreignKey(key)));
    }
    checks(table).forEach(check -> lines.add(check(check)));
    return createTable(table) + " " + tableName(table) + " (\n  " + String.join(",\n  ", lines)
        + "\n)" + tableOptions(table);
  }

  /** The words before the table's name. */
  protected final String createTable(Table table) {
    if (!table.options().isTemporary()) {
      return "CREATE TABLE";
    }
    require(Feature.TEMPORARY_TABLES);
    return createTemporaryTable();
  }

  /** Not every catalogue shows temporary tables, so they are not looked for. */
  protected String createTemporaryTable() {
    return "CREATE TEMPORARY TABLE IF NOT EXISTS";
  }

  /** What stands behind the parenthesis, with a blank before it. */
  protected String tableOptions(Table table) {
    options(table.options().options(), "a table", Set.of());
    return "";
  }

  /** The keys to stand in CREATE TABLE. */
  protected List<ForeignKey> foreignKeys(CreateTable create) {
    return create.foreignKeys();
  }

  /** The line of CREATE TABLE for the primary key, if there is to be one. */
  protected List<String> primaryKey(Table table) {
    PrimaryKey key = table.primaryKey();
    return key.columnNames().isEmpty()
        ? List.of()
        : List.of(constraint(key.name()) + "PRIMARY KEY " + names(key.columnNames())
            + deferrability(key.deferrability(), Feature.DEFERRABLE_KEYS));
  }

  /** One line of CREATE TABLE for a column. */
  protected String column(Table table, Column<?> column) {
    switch (storage(column).kind()) {
      case ARRAY -> require(Feature.ARRAYS);
      case JSON -> require(Feature.JSON);
      default -> {}
    }
    return name(column.name()) + " " + typeName(table, column) + value(table, column)
        + nullability(column);
  }

  /** What a column's values are kept as. */
  protected final StandardType<?> storage(Column<?> column) {
    return typeNames.storage(column.type());
  }

  protected String nullability(Column<?> column) {
    return column.isNullable() ? "" : " NOT NULL";
  }

  /** The type of a column, which may depend on what the table does with it. */
  protected String typeName(Table table, Column<?> column) {
    return typeNames.of(column.type());
  }

  /** Where a column's values come from unless a program states them, with a blank before it. */
  protected final String value(Table table, Column<?> column) {
    if (column.computed().isPresent()) {
      return computed(column.computed().get());
    }
    return isCounted(table, column)
        ? identity(column.identity().orElse(Identity.byDefault()))
        : column.serverDefault().map(this::serverDefault).orElse("");
  }

  private String serverDefault(Expression<?> value) {
    boolean stands = value instanceof TextExpression
        || value instanceof BindParameter
        || value instanceof Constant;
    if (stands) {
      return " DEFAULT " + rowText(value);
    }
    require(Feature.EXPRESSION_DEFAULTS);
    return " DEFAULT (" + rowText(value) + ")";
  }

  protected final boolean isCounted(Table table, Column<?> column) {
    return table.autoincrementColumn().filter(column::equals).isPresent();
  }

  /** What makes the database compute, with a blank before it. */
  protected String computed(Computed computed) {
    require(computed.isStored() ? Feature.STORED_COLUMNS : Feature.VIRTUAL_COLUMNS);
    return " GENERATED ALWAYS AS (" + rowText(computed.expression()) + ")"
        + (computed.isStored() ? " STORED" : " VIRTUAL");
  }

  /** What makes the database count, with a blank before it. */
  protected String identity(Identity identity) {
    if (identity.isAlways()) {
      require(Feature.IDENTITY_ALWAYS);
    }
    return (identity.isAlways()
            ? " GENERATED ALWAYS AS IDENTITY"
            : " GENERATED BY DEFAULT AS IDENTITY")
        + identityOptions(identity);
  }

  /** Where counting begins and by which steps it goes, in parentheses, if that is not 1. */
  protected String identityOptions(Identity identity) {
    List<String> words = new ArrayList<>();
    if (identity.start() != null) {
      require(Feature.IDENTITY_START);
      words.add("START WITH " + identity.start());
    }
    if (identity.increment() != 1) {
      require(Feature.IDENTITY_INCREMENT);
      words.add("INCREMENT BY " + identity.increment());
    }
    return words.isEmpty() ? "" : " (" + String.join(" ", words) + ")";
  }

  private String unique(UniqueConstraint unique) {
    return constraint(unique.name()) + "UNIQUE " + names(unique.columnNames())
        + deferrability(unique.deferrability(), Feature.DEFERRABLE_KEYS);
  }

  private String check(CheckConstraint check) {
    return constraint(check.name()) + "CHECK (" + rowText(check.condition()) + ")";
  }

  protected final String foreignKey(ForeignKey key) {
    return constraint(key.name())
        + "FOREIGN KEY "
        + names(key.columnNames())
        + " REFERENCES "
        + target(key)
        + " "
        + names(key.targetColumns().stream().map(Column::name).toList())
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + deferrability(key.deferrability(), Feature.DEFERRABLE_FOREIGN_KEYS);
  }

  /** The table that a key leads to. */
  protected String target(ForeignKey key) {
    return tableName(key.targetTable());
  }

  private String action(String event, ReferentialAction action) {
    if (action == ReferentialAction.SET_DEFAULT) {
      require(Feature.SET_DEFAULT_ACTION);
    }
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private String deferrability(Deferrability when, Feature feature) {
    if (when != Deferrability.NOT_DEFERRABLE) {
      require(feature);
    }
    return when.sql();
  }
}
