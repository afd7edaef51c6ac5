package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Bind;
import dev.aludel.sql.BindList;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.CompoundSelect;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.Select;
import dev.aludel.sql.Selection;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TextStatement;
import dev.aludel.sql.TupleType;
import dev.aludel.sql.Values;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement, once, as standard SQL; not thread-safe. A dialect overrides where it differs: one method for one
 * kind of node or clause.
 */
public class SqlCompiler extends DmlCompiler {

  private final Statement statement;
  private final BindMarks marks;
  private final Map<Bind<?>, ColumnClause<?>> assigned;

  public SqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    this(dialect, typeNames, statement, new BindMarks(CacheKey.of(statement)));
  }

  private SqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement, BindMarks marks) {
    super(dialect, typeNames, marks, new AliasNames(statement));
    this.statement = statement;
    this.marks = marks;
    this.assigned = AssignedColumns.of(statement);
  }

  /** The finished text; to be called once. */
  public final CompiledStatement compile() {
    String body = statement.accept(this);
    BindMarks.Assembled text = marks.assemble(takeWith() + body, this::bound);
    List<ListText> lists = text.slots().stream()
        .filter(BindSlot::list)
        .map(slot ->
            new ListText(listPrefix(slot.type()), emptyList(slot.type()), wideList(slot.type())))
        .toList();
    return new CompiledStatement(
        text.chunks(),
        text.slots(),
        lists,
        resultColumns(),
        keys(),
        returnsKeys(),
        dialect().features().maxBinds(),
        unconnected());
  }

  /** The finished text with its values in it; to be called once. */
  final String inlined() {
    String body = statement.accept(this);
    return marks.inline(takeWith() + body, this::inlined);
  }

  /** As {@link #inlined()}, for an expression that is all that the statement selects. */
  final String inlined(Expression<?> selected) {
    // A literal alone needs no type beside it, and no parentheses.
    return selected instanceof BindParameter<?> bind
        ? LiteralText.alone(inlined((Bind<?>) bind))
        : marks.inline(sql(selected), this::inlined);
  }

  private String inlined(Bind<?> bind) {
    if (bind.required()) {
      throw CompileException.of(
          "The parameter :%s has no value that could be written into SQL.".formatted(bind.name()),
          "Put a value in its place.",
          "missing-parameter");
    }
    SqlType<?> type = bound(bind);
    if (!(bind instanceof BindList)) {
      return literal(type, bind.value());
    }
    List<?> elements = bind.value() instanceof List<?> list ? list : List.of();
    return elements.isEmpty()
        ? emptyList(type)
        : listPrefix(type) + joined(elements, element -> element(type, element));
  }

  private String element(SqlType<?> type, @Nullable Object element) {
    if (!(type instanceof TupleType tuple && element instanceof List<?> row)) {
      return literal(type, element);
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(literal(adapted(tuple.elements().get(i)), row.get(i)));
    }
    return "(" + String.join(", ", values) + ")";
  }

  /** A value as SQL, given as a program does, and how this dialect binds it. */
  protected String literal(SqlType<?> type, @Nullable Object value) {
    return literalText().of(BoundValue.stored(type, value));
  }

  /** How this database has values in SQL. */
  protected LiteralText literalText() {
    return LiteralText.STANDARD;
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

  /** The type by which a parameter is sent; one that becomes a column's value must fit the column. */
  private SqlType<?> bound(Bind<?> bind) {
    ColumnClause<?> column = assigned.get(bind);
    requireArrays(bind.type());
    return column == null
        ? adapted(bind.type())
        : own(bind.type())
            .adapted(LimitedType.adapter(
                typeAdapter(),
                ColumnLimit.of(column, storage(column.type()), dialect().features())));
  }

  private void requireArrays(SqlType<?> type) {
    if (storage(type).kind() == Kind.ARRAY) {
      require(Feature.ARRAYS);
    }
  }

  private SqlType<?> adapted(SqlType<?> type) {
    requireArrays(type);
    return own(type).adapted(typeAdapter());
  }

  /** The type with its variant for this dialect. */
  private SqlType<?> own(SqlType<?> type) {
    return type.on(dialect().name());
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

  /**
   * How a list of very many values is sent: {@link ArrayListType}, {@link JsonListType}. Null to send each by itself, up to
   * the limit of parameters.
   */
  protected @Nullable WideList wideList(SqlType<?> type) {
    return null;
  }

  /** The same where a bare NULL compares with nothing. */
  protected final String typedEmptyList(SqlType<?> type) {
    List<? extends SqlType<?>> types =
        type instanceof TupleType tuple ? tuple.elements() : List.of(type);
    return "SELECT " + joined(types, this::typedNull) + withoutFrom() + " WHERE 1 = 0";
  }

  private String typedNull(SqlType<?> type) {
    return storage(type).kind() == Kind.OTHER ? "NULL" : "CAST(NULL AS " + typeName(type) + ")";
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

  @Override
  final boolean returnsKeys() {
    return statement instanceof Insert insert
        && !insert.keys().isEmpty()
        && !dialect().features().supports(Feature.GENERATED_KEYS);
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
  public String visitValues(Values<?> values) {
    return query(values, null);
  }

  @Override
  public String visitReturning(Returning<?> returning) {
    return query(returning, null);
  }

  @Override
  public String visitTextStatement(TextStatement text) {
    return text(text.template(), text.binds());
  }
}
