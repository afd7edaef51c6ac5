package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.error.CompileException;
import dev.aludel.schema.Column;
import dev.aludel.schema.CommentOnColumn;
import dev.aludel.schema.CommentOnTable;
import dev.aludel.schema.CreateSequence;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.CreateView;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.DropTable;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.type.Kind;
import dev.aludel.type.StandardType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What MariaDB writes differently in DDL. */
final class MariaDbDdlCompiler extends DdlCompiler {

  private static final int KEY_LENGTH = 255;
  private static final Set<String> OF_TABLE = Set.of("engine", "charset", "collate", "row_format");

  MariaDbDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  @Override
  public String visitCreateTable(CreateTable create) {
    return withFileName(create.table(), Backslashes.written(super.visitCreateTable(create)));
  }

  @Override
  public String visitCreateView(CreateView create) {
    return withFileName(create.view(), super.visitCreateView(create));
  }

  @Override
  public String visitCreateSequence(CreateSequence create) {
    return withFileName(create.sequence(), super.visitCreateSequence(create));
  }

  /** A statement that quotes the name, which has refused what can be no name at all. */
  private static String withFileName(SchemaObject object, String sql) {
    int length = FileNames.length(object.name());
    if (length > FileNames.LONGEST) {
      throw CompileException.of(
          "\"%s\" cannot be the name of a table: its file's name would have %d bytes, and MariaDB keeps %d."
              .formatted(object.name(), length, FileNames.LONGEST),
          "Choose a shorter one, or one with fewer characters other than Latin, Greek and Cyrillic ones.",
          "bad-identifier");
    }
    return sql;
  }

  @Override
  public String visitDropTable(DropTable drop) {
    return drop.table().options().isTemporary()
        ? "DROP TEMPORARY TABLE " + tableName(drop.table())
        : super.visitDropTable(drop);
  }

  @Override
  protected String column(Table table, Column<?> column) {
    if (isCounted(table, column) && !beginsKey(table, column)) {
      // An index could be one too, but it is created later, and the server looks at once.
      throw unsupported(
          "A counted column that begins neither the primary key nor a unique constraint");
    }
    return super.column(table, column)
        + column.comment().map(text -> " COMMENT " + literal(text)).orElse("");
  }

  private static boolean beginsKey(Table table, Column<?> column) {
    return Stream.concat(
            Stream.of(table.primaryKey().columnNames()),
            table.uniqueConstraints().stream().map(UniqueConstraint::columnNames))
        .anyMatch(key -> !key.isEmpty() && key.get(0).equals(column.name()));
  }

  @Override
  protected String nullability(Column<?> column) {
    if (!column.isNullable() && column.computed().isPresent()) {
      throw unsupported("NOT NULL of a computed column");
    }
    return super.nullability(column);
  }

  @Override
  protected String literal(String text) {
    if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      throw unsupported("A comment with a character beyond U+FFFF"); // it would become a ?
    }
    return Backslashes.marked(super.literal(text));
  }

  /** A key needs a length; a longer value is an error of the database then. */
  @Override
  protected String typeName(Table table, Column<?> column) {
    StandardType<?> type = storage(column);
    boolean unlimited = type.kind() == Kind.VARCHAR && type.length() == 0;
    return unlimited && isInKey(table, column.name())
        ? "VARCHAR(" + KEY_LENGTH + ")"
        : super.typeName(table, column);
  }

  private static boolean isInKey(Table table, String column) {
    return table.primaryKey().columnNames().contains(column)
        || table.uniqueConstraints().stream().anyMatch(key -> key.columnNames().contains(column))
        || table.foreignKeys().stream().anyMatch(key -> key.columnNames().contains(column))
        || table.indexes().stream().anyMatch(index -> index.columnNames().contains(column));
  }

  /** Where it starts is an option of the table. */
  @Override
  protected String identity(Identity identity) {
    super.identity(identity); // refuses what there is not
    return " AUTO_INCREMENT";
  }

  @Override
  protected String tableOptions(Table table) {
    Map<String, Object> options = options(table.options().options(), "a table", OF_TABLE);
    StringBuilder sql = new StringBuilder();
    option(sql, " ENGINE = ", options, "engine");
    option(sql, " CHARACTER SET = ", options, "charset");
    option(sql, " COLLATE = ", options, "collate");
    option(sql, " ROW_FORMAT = ", options, "row_format");
    table
        .autoincrementColumn()
        .flatMap(Column::identity)
        .map(Identity::start)
        .ifPresent(start -> sql.append(" AUTO_INCREMENT = ").append(start));
    String comment = table.options().comment();
    if (comment != null) {
      sql.append(" COMMENT = ").append(literal(comment));
    }
    return sql.toString();
  }

  /** All values are words. */
  private void option(StringBuilder sql, String words, Map<String, Object> options, String key) {
    Object value = options.get(key);
    if (value != null) {
      sql.append(words).append(name(option(key, value, String.class)));
    }
  }

  @Override
  protected String indexOptions(Index index) {
    Map<String, Object> options = options(index.options(), "an index", Set.of("using"));
    Object method = options.get("using");
    return method == null ? "" : " USING " + method(option("using", method, String.class));
  }

  private String method(String method) {
    if (!List.of("BTREE", "HASH", "RTREE").contains(method.toUpperCase(Locale.ROOT))) {
      throw unsupported("An index by " + method);
    }
    return method;
  }

  @Override
  protected String dropForeignKey() {
    return " DROP FOREIGN KEY ";
  }

  @Override
  public String visitDropIndex(DropIndex drop) {
    return "DROP INDEX " + shortName(drop.index().name()) + " ON " + tableName(drop.table());
  }

  @Override
  public String visitCommentOnTable(CommentOnTable comment) {
    String text = comment.table().options().comment();
    return Backslashes.written("ALTER TABLE " + tableName(comment.table()) + " COMMENT = "
        + literal(text == null ? "" : text));
  }

  @Override
  public String visitCommentOnColumn(CommentOnColumn comment) {
    Table table = comment.column().table();
    return Backslashes.written(
        "ALTER TABLE " + tableName(table) + " MODIFY COLUMN " + column(table, comment.column()));
  }
}
