package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.CompoundSelect;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Query;
import dev.aludel.sql.Select;
import dev.aludel.sql.Selection;
import dev.aludel.sql.Statement;
import dev.aludel.sql.StatementVisitor;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.TupleType;
import dev.aludel.sql.Update;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes one statement, once, as standard SQL; not thread-safe. A dialect overrides where it differs: one method for one
 * kind of node or clause.
 */
public class SqlCompiler extends QueryCompiler implements StatementVisitor<String> {

  private final Statement statement;
  private final BindMarks marks;

  public SqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    this(dialect, typeNames, statement, new BindMarks(CacheKey.of(statement)));
  }

  private SqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement, BindMarks marks) {
    super(dialect, typeNames, marks, new AliasNames(statement));
    this.statement = statement;
    this.marks = marks;
  }

  /** The finished text; to be called once. */
  public final CompiledStatement compile() {
    String body = statement.accept(this);
    BindMarks.Assembled text = marks.assemble(takeWith() + body, this::adapted);
    List<ListText> lists = text.slots().stream()
        .filter(BindSlot::list)
        .map(slot -> new ListText(listPrefix(slot.type()), emptyList(slot.type())))
        .toList();
    return new CompiledStatement(
        text.chunks(),
        text.slots(),
        lists,
        resultColumns(),
        keys(),
        returnsKeys(),
        dialect().features().maxBinds());
  }

  /** How this database binds and reads a type; by default as JDBC would have it. */
  protected TypeAdapter typeAdapter() {
    return new TypeAdapter() {
      @Override
      public <T> SqlType<T> adapt(StandardType<T> type) {
        return type;
      }
    };
  }

  private SqlType<?> adapted(SqlType<?> type) {
    return type.adapted(typeAdapter());
  }

  /** What stands in the parentheses of IN before the values. */
  protected String listPrefix(SqlType<?> type) {
    return "";
  }

  /** What stands in the parentheses of IN if there is no value: rows without any row. */
  protected String emptyList(SqlType<?> type) {
    int width = type instanceof TupleType tuple ? tuple.elements().size() : 1;
    return "SELECT " + String.join(", ", Collections.nCopies(width, "NULL")) + withoutFrom()
        + " WHERE 1 = 0";
  }

  /** The same where a bare NULL compares with nothing. */
  protected final String typedEmptyList(SqlType<?> type) {
    List<? extends SqlType<?>> types =
        type instanceof TupleType tuple ? tuple.elements() : List.of(type);
    return "SELECT " + joined(types, this::typedNull) + withoutFrom() + " WHERE 1 = 0";
  }

  private String typedNull(SqlType<?> type) {
    return type.storage().kind() == Kind.OTHER ? "NULL" : "CAST(NULL AS " + typeName(type) + ")";
  }

  private List<ResultColumn> resultColumns() {
    if (statement instanceof Query<?> query) {
      return columns(query.selections());
    }
    return statement instanceof TextStatement text ? columns(text.selections()) : List.of();
  }

  private List<ResultColumn> columns(List<? extends Selection<?>> selections) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      for (Expression<?> expression : OutputColumns.expressions(List.of(selections.get(i)))) {
        SqlType<?> type = adapted(expression.type());
        columns.add(new ResultColumn(OutputColumns.name(expression), expression, type, i));
      }
    }
    return columns;
  }

  private List<ResultColumn> keys() {
    List<ResultColumn> keys = new ArrayList<>();
    if (statement instanceof Insert insert) {
      for (ColumnClause<?> key : insert.keys()) {
        String name = dialect().catalogName(key.name());
        keys.add(new ResultColumn(name, key, adapted(key.type()), keys.size()));
      }
    }
    return keys;
  }

  @Override
  public String visitSelect(Select<?> select) {
    return query(select, null);
  }

  @Override
  public String visitCompound(CompoundSelect<?> compound) {
    return query(compound, null);
  }

  @Override
  public String visitInsert(Insert insert) {
    String into = "INSERT INTO " + tableName(insert.table());
    String targets =
        insert.targets().isEmpty() ? "" : " (" + joined(insert.targets(), this::bareName) + ")";
    return into + inserted(insert, targets) + (returnsKeys() ? returning(insert.keys()) : "");
  }

  private String inserted(Insert insert, String targets) {
    if (insert.source() != null) {
      String query = query(insert.source(), null);
      return targets + " " + takeWith() + query;
    }
    if (insert.rows().isEmpty()) {
      return defaultValues();
    }
    if (insert.rows().size() > 1) {
      require(Feature.MULTIROW_INSERT);
    }
    return targets + " VALUES " + joined(insert.rows(), row -> "(" + list(row) + ")");
  }

  private String returning(List<? extends ColumnClause<?>> columns) {
    require(Feature.INSERT_RETURNING);
    return " RETURNING " + joined(columns, this::bareName);
  }

  private boolean returnsKeys() {
    return statement instanceof Insert insert
        && !insert.keys().isEmpty()
        && !dialect().features().supports(Feature.GENERATED_KEYS);
  }

  /** An INSERT of nothing but defaults, with a blank before it. */
  protected String defaultValues() {
    return " DEFAULT VALUES";
  }

  private String bareName(ColumnClause<?> column) {
    return quote(column.name());
  }

  @Override
  public String visitUpdate(Update update) {
    if (update.assignments().isEmpty()) {
      throw CompileException.of(
          "An UPDATE of %s sets nothing.".formatted(update.table().description()),
          "Add set(column, value).",
          "empty-update");
    }
    return dml(
        update.table(),
        () -> "UPDATE " + tableName(update.table()) + " SET "
            + joined(
                update.assignments(),
                assignment -> bareName(assignment.column()) + " = " + sql(assignment.value()))
            + (update.criteria() == null ? "" : " WHERE " + sql(update.criteria())));
  }

  @Override
  public String visitDelete(Delete delete) {
    return dml(
        delete.table(),
        () -> "DELETE FROM " + tableName(delete.table())
            + (delete.criteria() == null ? "" : " WHERE " + sql(delete.criteria())));
  }

  private String dml(TableClause table, Supplier<String> write) {
    if (!dialect().features().supports(Feature.WITH_BEFORE_DML)) {
      putWithInside();
    }
    return within(List.of(table), write);
  }

  @Override
  public String visitTextStatement(TextStatement text) {
    return text(text.template(), text.binds());
  }
}
