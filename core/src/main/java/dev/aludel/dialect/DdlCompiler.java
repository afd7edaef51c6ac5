package dev.aludel.dialect;

import dev.aludel.schema.AddForeignKey;
import dev.aludel.schema.Column;
import dev.aludel.schema.CommentOnColumn;
import dev.aludel.schema.CommentOnTable;
import dev.aludel.schema.CreateEnum;
import dev.aludel.schema.CreateIndex;
import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.CreateSequence;
import dev.aludel.schema.CreateView;
import dev.aludel.schema.DdlVisitor;
import dev.aludel.schema.DeferConstraints;
import dev.aludel.schema.DropEnum;
import dev.aludel.schema.DropForeignKey;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.DropSchema;
import dev.aludel.schema.DropSequence;
import dev.aludel.schema.DropTable;
import dev.aludel.schema.DropView;
import dev.aludel.schema.EnumObject;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexPart;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.View;
import dev.aludel.sql.ColumnClause;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes DDL as standard SQL; a dialect overrides where it differs. Immutable, shared between threads. */
public class DdlCompiler extends TableCompiler implements DdlVisitor<String> {

  public DdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  @Override
  public String visitCreateSchema(CreateSchema create) {
    require(Feature.SCHEMAS);
    return "CREATE SCHEMA " + schemaName(create.name());
  }

  @Override
  public String visitDropSchema(DropSchema drop) {
    require(Feature.SCHEMAS);
    return "DROP SCHEMA " + schemaName(drop.name());
  }

  @Override
  public String visitCreateSequence(CreateSequence create) {
    require(Feature.SEQUENCES);
    Sequence sequence = create.sequence();
    return "CREATE SEQUENCE %s START WITH %d INCREMENT BY %d"
        .formatted(
            qualified(sequence.schema(), sequence.name()), sequence.start(), sequence.increment());
  }

  @Override
  public String visitDropSequence(DropSequence drop) {
    require(Feature.SEQUENCES);
    return "DROP SEQUENCE "
        + qualified(drop.sequence().schema(), drop.sequence().name());
  }

  @Override
  public String visitCreateEnum(CreateEnum create) {
    require(Feature.ENUM_TYPES);
    EnumObject object = create.object();
    return "CREATE TYPE " + qualified(object.schema(), object.name()) + " AS ENUM ("
        + object.type().constants().stream().map(this::literal).collect(Collectors.joining(", "))
        + ")";
  }

  @Override
  public String visitDropEnum(DropEnum drop) {
    require(Feature.ENUM_TYPES);
    return "DROP TYPE " + qualified(drop.object().schema(), drop.object().name());
  }

  @Override
  public String visitDropTable(DropTable drop) {
    return "DROP TABLE " + tableName(drop.table());
  }

  @Override
  public String visitAddForeignKey(AddForeignKey add) {
    require(Feature.FOREIGN_KEYS);
    require(Feature.ADD_CONSTRAINT);
    return "ALTER TABLE " + tableName(add.key().table()) + " ADD " + foreignKey(add.key());
  }

  @Override
  public String visitDropForeignKey(DropForeignKey drop) {
    require(Feature.ADD_CONSTRAINT);
    return "ALTER TABLE " + tableName(drop.key().table()) + dropForeignKey()
        + shortName(Objects.requireNonNull(drop.key().name(), "only a key with a name is dropped"));
  }

  /** The words between the table and the key, with blanks around them. */
  protected String dropForeignKey() {
    return " DROP CONSTRAINT ";
  }

  @Override
  public String visitDeferConstraints(DeferConstraints defer) {
    require(Feature.DEFERRABLE_FOREIGN_KEYS);
    return "SET CONSTRAINTS ALL DEFERRED";
  }

  @Override
  public String visitCreateIndex(CreateIndex create) {
    Index index = create.index();
    if (index.where() != null) {
      require(Feature.PARTIAL_INDEXES);
    }
    return (index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + (create.table().options().isTemporary() ? "IF NOT EXISTS " : "")
        + onTable(create)
        + indexOptions(index)
        + (index.where() == null ? "" : " WHERE " + rowText(index.where()));
  }

  /** The index, its table and its columns, from one name to the closing parenthesis. */
  protected String onTable(CreateIndex create) {
    return shortName(create.index().name()) + " ON " + tableName(create.table()) + " "
        + parts(create.index());
  }

  protected final String parts(Index index) {
    return index.parts().stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
  }

  private String part(IndexPart part) {
    if (part.isDescending()) {
      require(Feature.DESCENDING_INDEXES);
    }
    return key(part) + (part.isDescending() ? " DESC" : "");
  }

  private String key(IndexPart part) {
    if (part.columnName() != null) {
      return name(part.columnName());
    }
    require(Feature.EXPRESSION_INDEXES);
    return "(" + rowText(Objects.requireNonNull(part.expression())) + ")";
  }

  /** What stands behind the columns of an index, with a blank before it. */
  protected String indexOptions(Index index) {
    options(index.options(), "an index", Set.of());
    return "";
  }

  @Override
  public String visitDropIndex(DropIndex drop) {
    return "DROP INDEX " + schema(drop.table().schema())
        + shortName(drop.index().name());
  }

  @Override
  public String visitCommentOnTable(CommentOnTable comment) {
    require(Feature.COMMENT_ON);
    return "COMMENT ON TABLE " + tableName(comment.table()) + " IS "
        + literalOrNull(comment.table().options().comment());
  }

  @Override
  public String visitCommentOnColumn(CommentOnColumn comment) {
    require(Feature.COMMENT_ON);
    Column<?> column = comment.column();
    return "COMMENT ON COLUMN " + tableName(column.table()) + "." + name(column.name()) + " IS "
        + literalOrNull(column.comment().orElse(null));
  }

  private String literalOrNull(@Nullable String text) {
    return text == null ? "NULL" : literal(text);
  }

  @Override
  public String visitCreateView(CreateView create) {
    View view = create.view();
    List<String> columns =
        view.columns().stream().<String>map(ColumnClause::name).toList();
    return "CREATE VIEW " + qualified(view.schema(), view.name()) + " "
        + (columns.isEmpty() ? "" : names(columns) + " ")
        + "AS " + literalText(view.query());
  }

  @Override
  public String visitDropView(DropView drop) {
    return "DROP VIEW " + qualified(drop.view().schema(), drop.view().name());
  }
}
