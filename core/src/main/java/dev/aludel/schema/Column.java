package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.type.SchemaOfEnums;
import dev.aludel.type.SqlType;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column: described alone, {@code column("id", INTEGER).primaryKey()}, and part of a table once the table is made of
 * it; only that one, which {@link Table#column} answers, can stand in SQL. Immutable: each method answers another one.
 * Equal only to itself.
 */
public final class Column<T> implements ColumnClause<T>, TableItem {

  private final String name;
  private final SqlType<T> type;
  private final @Nullable Table table;
  private final boolean primaryKey;
  private final boolean nullable;
  private final boolean unique;
  private final boolean indexed;
  private final Autoincrement autoincrement;
  private final @Nullable Expression<?> serverDefault;
  private final @Nullable ColumnDefault<T> insertDefault;
  private final @Nullable ColumnDefault<T> updateDefault;
  private final @Nullable Identity identity;
  private final @Nullable Computed computed;
  private final @Nullable String comment;
  private final @Nullable ForeignKey foreignKey;

  @SuppressWarnings("unchecked") // a draft is made of a column of the same type
  private Column(String name, SqlType<T> type, ColumnDraft draft) {
    this.name = Objects.requireNonNull(name);
    this.type = placed(type, draft.table);
    this.table = draft.table;
    this.primaryKey = draft.primaryKey;
    this.nullable = draft.nullable && !draft.primaryKey;
    this.unique = draft.unique;
    this.indexed = draft.indexed;
    this.autoincrement = draft.autoincrement;
    this.serverDefault = draft.serverDefault;
    this.insertDefault = (ColumnDefault<T>) draft.insertDefault;
    this.updateDefault = (ColumnDefault<T>) draft.updateDefault;
    this.identity = draft.identity;
    this.computed = draft.computed;
    this.comment = draft.comment;
    this.foreignKey = draft.foreignKey;
  }

  private static <T> SqlType<T> placed(SqlType<T> type, @Nullable Table table) {
    String schema = table == null ? null : table.schema();
    return schema == null ? type : type.adapted(new SchemaOfEnums(schema));
  }

  /** A column that takes NULL and has no further properties. */
  public static <T> Column<T> column(String name, SqlType<T> type) {
    return new Column<>(name, type, new ColumnDraft());
  }

  /** Makes it part of the primary key, and NOT NULL. */
  public Column<T> primaryKey() {
    return change(draft -> draft.primaryKey = true);
  }

  public Column<T> notNull() {
    return change(draft -> draft.nullable = false);
  }

  public Column<T> nullable(boolean nullable) {
    return change(draft -> draft.nullable = nullable);
  }

  public Column<T> unique() {
    return change(draft -> draft.unique = true);
  }

  /** Gives it an index of its own. */
  public Column<T> indexed() {
    return change(draft -> draft.indexed = true);
  }

  /** A foreign key to {@code "table.column"} or {@code "schema.table.column"}, which need not exist yet. */
  public Column<T> references(String target) {
    return change(draft -> draft.foreignKey = ForeignKey.of(name).references(target));
  }

  public Column<T> references(String target, ReferentialAction onDelete) {
    return change(
        draft -> draft.foreignKey = ForeignKey.of(name).references(target).onDelete(onDelete));
  }

  public Column<T> references(
      String target, ReferentialAction onDelete, ReferentialAction onUpdate) {
    return change(draft -> draft.foreignKey =
        ForeignKey.of(name).references(target).onDelete(onDelete).onUpdate(onUpdate));
  }

  public Column<T> references(Column<T> target) {
    return references(target.table().description() + "." + target.name());
  }

  /** The DEFAULT, in SQL, as it shall stand in the DDL: {@code "CURRENT_TIMESTAMP"}, {@code "'new'"}. */
  public Column<T> serverDefault(String sql) {
    return change(draft -> draft.serverDefault = Sql.literalColumn(sql, type));
  }

  /** The DEFAULT, {@code literal("new")} or a function; its values are written into the DDL. */
  public Column<T> serverDefault(Expression<? extends T> value) {
    return change(draft -> draft.serverDefault = value);
  }

  /**
   * What an INSERT gives it that has no value for it, asked anew for each row by the thread that executes the statement:
   * {@code onInsert(UUID::randomUUID)}. A null that a program gives stays NULL.
   */
  public Column<T> onInsert(Supplier<? extends @Nullable T> value) {
    return change(draft -> draft.insertDefault = new ColumnDefault.OfProgram<>(value));
  }

  /** As {@link #onInsert(Supplier)}, always the same value. */
  public Column<T> onInsert(T value) {
    return onInsert(() -> value);
  }

  /** As {@link #onInsert(Supplier)}, computed by the database in the INSERT. */
  public Column<T> onInsert(Expression<? extends T> value) {
    return change(draft -> draft.insertDefault = new ColumnDefault.OfDatabase<>(value));
  }

  /** What an UPDATE sets it to that does not set it itself, asked once for each execution or row of a batch. */
  public Column<T> onUpdate(Supplier<? extends @Nullable T> value) {
    return change(draft -> draft.updateDefault = new ColumnDefault.OfProgram<>(value));
  }

  /** As {@link #onUpdate(Supplier)}, computed by the database in the UPDATE. */
  public Column<T> onUpdate(Expression<? extends T> value) {
    return change(draft -> draft.updateDefault = new ColumnDefault.OfDatabase<>(value));
  }

  public Column<T> autoincrement(Autoincrement autoincrement) {
    return change(draft -> draft.autoincrement = autoincrement);
  }

  /** Has the database count its values, in that way. */
  public Column<T> identity(Identity counting) {
    return change(draft -> {
      draft.identity = counting;
      draft.autoincrement = Autoincrement.ALWAYS;
    });
  }

  /** Has the database compute its values; a program only reads them. */
  public Column<T> computed(Computed expression) {
    return change(draft -> {
      draft.computed = expression;
      draft.autoincrement = Autoincrement.NEVER;
    });
  }

  public Column<T> comment(String text) {
    return change(draft -> draft.comment = text);
  }

  /** The same column as part of a table. */
  Column<T> in(Table owner) {
    return change(draft -> draft.table = owner);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SqlType<T> type() {
    return type;
  }

  /** As {@link #table}. */
  @Override
  public Table from() {
    return table();
  }

  /** The table it is part of, if it is part of one. */
  Optional<Table> owner() {
    return Optional.ofNullable(table);
  }

  /** The table it is part of; an error for a column that was only described yet. */
  public Table table() {
    if (table == null) {
      throw SchemaException.of(
          "Column \"%s\" is part of no table.".formatted(name),
          "Take it from its table: table.column(\"%s\").".formatted(name),
          "column-without-table");
    }
    return table;
  }

  public boolean isPrimaryKey() {
    return primaryKey;
  }

  public boolean isNullable() {
    return nullable;
  }

  public boolean isUnique() {
    return unique;
  }

  public boolean isIndexed() {
    return indexed;
  }

  public Autoincrement autoincrement() {
    return autoincrement;
  }

  /** The DEFAULT; the text of it is the dialect's {@code rowText}. */
  public Optional<Expression<?>> serverDefault() {
    return Optional.ofNullable(serverDefault);
  }

  @Override
  public @Nullable ColumnDefault<T> insertDefault() {
    return insertDefault;
  }

  @Override
  public @Nullable ColumnDefault<T> updateDefault() {
    return updateDefault;
  }

  /** How the database counts its values, if that was stated; a column may also count by {@link #autoincrement}. */
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  public Optional<Computed> computed() {
    return Optional.ofNullable(computed);
  }

  public Optional<String> comment() {
    return Optional.ofNullable(comment);
  }

  /** The key that {@link #references} described; {@link Table#foreignKeys} has it among the others. */
  Optional<ForeignKey> foreignKey() {
    return Optional.ofNullable(foreignKey);
  }

  @Override
  public String toString() {
    return table == null ? name : table.description() + "." + name;
  }

  private Column<T> change(Consumer<ColumnDraft> edit) {
    ColumnDraft draft = new ColumnDraft();
    draft.table = table;
    draft.primaryKey = primaryKey;
    draft.nullable = nullable;
    draft.unique = unique;
    draft.indexed = indexed;
    draft.autoincrement = autoincrement;
    draft.serverDefault = serverDefault;
    draft.insertDefault = insertDefault;
    draft.updateDefault = updateDefault;
    draft.identity = identity;
    draft.computed = computed;
    draft.comment = comment;
    draft.foreignKey = foreignKey;
    edit.accept(draft);
    return new Column<>(name, type, draft);
  }
}
