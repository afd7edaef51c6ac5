package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Alias;
import dev.aludel.sql.AliasName;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.CompoundSelect;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.FromLinks;
import dev.aludel.sql.FromVisitor;
import dev.aludel.sql.Froms;
import dev.aludel.sql.Join;
import dev.aludel.sql.Label;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.OutputColumn;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Precedence;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.RowLimit;
import dev.aludel.sql.Select;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.TableFunction;
import dev.aludel.sql.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes queries and what is in FROM. See {@link SqlCompiler}. */
public abstract class QueryCompiler extends ValuesCompiler implements FromVisitor<String> {

  private final AliasNames aliasNames;
  private final CteClauses ctes = new CteClauses();
  private final List<String> unconnected = new ArrayList<>();
  private boolean withInside;
  private @Nullable Scope scope;
  private List<Expression<?>> selected = List.of();
  private @Nullable TableClause bare;

  QueryCompiler(Dialect dialect, TypeNames typeNames, BindMarks marks, AliasNames aliasNames) {
    super(dialect, typeNames, marks);
    this.aliasNames = aliasNames;
  }

  /** The WITH clause of all expressions met since the last call, or nothing. */
  final String takeWith() {
    return ctes.take();
  }

  /** Writes something with the tables of a statement in sight. */
  final <N> N within(List<? extends FromClause> froms, Supplier<N> write) {
    return in(new Scope(froms, scope), write);
  }

  private <N> N in(@Nullable Scope inner, Supplier<N> write) {
    Scope outer = scope;
    List<Expression<?>> outerSelected = selected;
    scope = inner;
    try {
      return write.get();
    } finally {
      scope = outer;
      selected = outerSelected;
    }
  }

  @Override
  final String nested(Query<?> query) {
    requireReadOnly(query);
    if (!withInside) {
      return query(query, null);
    }
    withInside = false;
    String sql = query(query, null);
    withInside = true;
    return takeWith() + sql;
  }

  private static void requireReadOnly(Query<?> query) {
    if (query instanceof Returning) {
      throw CompileException.of(
          "A change cannot stand in a subquery.",
          "Put it in a WITH clause, returning.cte(), and select from that.",
          "change-in-subquery");
    }
  }

  /** From now on WITH stands in the outermost subqueries that use it, not before the statement. */
  final void putWithInside() {
    withInside = true;
  }

  /** A query whose columns shall be called so; as they come, if the names are null. */
  final String query(Query<?> query, @Nullable List<String> names) {
    if (query instanceof Select<?> select) {
      List<FromClause> froms = displayed(select);
      return within(froms, () -> select(select, froms, names));
    }
    if (query instanceof Returning<?> returning) {
      return returning(returning, names);
    }
    if (query instanceof Values<?> values) {
      return names == null ? values(values) : namedValues(values, names);
    }
    return compound((CompoundSelect<?>) query, names);
  }

  private String namedValues(Values<?> values, List<String> names) {
    return dialect().features().supports(Feature.NAMED_VALUES)
        ? "SELECT * FROM " + namedRows(values(values), quote("given"), names)
        : namedByFirst(values, names);
  }

  /** A change that answers rows, whose columns shall be called so. */
  abstract String returning(Returning<?> returning, @Nullable List<String> names);

  /** What a change answers of its table, whose columns are called by their bare names if it is given. */
  final String outputs(
      Returning<?> returning, @Nullable TableClause table, @Nullable List<String> names) {
    return in(new Scope(List.of(returning.dml().table()), scope), () -> {
      selected = OutputColumns.expressions(returning.selections());
      bare = table;
      String outputs = selections(names);
      bare = null;
      return outputs;
    });
  }

  private List<FromClause> displayed(Select<?> select) {
    List<FromClause> implied = Froms.implied(select);
    List<FromClause> own =
        implied.stream().filter(from -> !isCorrelated(select, from)).toList();
    // A lone table in a subquery is its own: otherwise there would be nothing to select from.
    boolean lone = implied.size() == 1 && select.correlated() == null;
    if (own.isEmpty() && !implied.isEmpty() && select.from().isEmpty()) {
      if (!lone) {
        throw CompileException.of(
            "A subquery reads only tables that the query around it reads, so that nothing is left for its FROM.",
            "Say what it reads, from(table), or what it shares, correlate(table).",
            "nothing-to-select-from");
      }
      own = implied;
    }
    return Stream.concat(select.from().stream(), own.stream()).toList();
  }

  private boolean isCorrelated(Select<?> select, FromClause from) {
    if (scope == null || !scope.sees(from)) {
      return false;
    }
    return select.correlated() == null || select.correlated().contains(from);
  }

  /** The tables of a statement that no condition connects with each other, as a text for each place; mostly none. */
  final List<String> unconnected() {
    return unconnected;
  }

  /** Takes note of tables whose rows are multiplied with each other. */
  final void checkLinks(List<FromClause> froms, @Nullable Expression<Boolean> criteria) {
    List<String> groups = FromLinks.groups(froms, criteria);
    if (groups.size() > 1) {
      unconnected.add(String.join(" and ", groups));
    }
  }

  private String select(Select<?> select, List<FromClause> froms, @Nullable List<String> names) {
    checkLinks(froms, select.where());
    selected = OutputColumns.expressions(select.selections());
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(distinct(select)).append(selections(names));
    clause(sql, " FROM ", joined(froms, from -> from.accept(this)));
    sql.append(froms.isEmpty() ? withoutFrom() : "");
    clause(sql, " WHERE ", select.where() == null ? "" : sql(select.where()));
    clause(sql, " GROUP BY ", joined(select.groupBy(), this::key));
    clause(sql, " HAVING ", select.having() == null ? "" : sql(select.having()));
    clause(sql, " ORDER BY ", joined(select.ordering(), this::selectOrdering));
    sql.append(limited(select.rowLimit()));
    return sql.append(select.lock() == null ? "" : lock(select.lock())).toString();
  }

  private String distinct(Select<?> select) {
    if (select.distinctKey().isEmpty()) {
      return select.isDistinct() ? "DISTINCT " : "";
    }
    require(Feature.DISTINCT_ON);
    return "DISTINCT ON (" + joined(select.distinctKey(), this::key) + ") ";
  }

  private static void clause(StringBuilder sql, String keyword, String content) {
    if (!content.isEmpty()) {
      sql.append(keyword).append(content);
    }
  }

  private String selections(@Nullable List<String> names) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      columns.add(selection(selected.get(i), names == null ? null : names.get(i)));
    }
    return String.join(", ", columns);
  }

  private String selection(Expression<?> expression, @Nullable String wanted) {
    Expression<?> inner = Annotated.strip(expression);
    String sql = selected(inner instanceof Label<?> label ? label.expression() : inner);
    if (wanted != null) {
      return OutputColumns.isNamed(inner, wanted) ? sql : sql + " AS " + quote(wanted);
    }
    return inner instanceof Label<?> label ? sql + " AS " + quote(label.name()) : sql;
  }

  /** An expression in a SELECT list, without its label: it makes a column, which needs a type. */
  private String selected(Expression<?> expression) {
    return sql(typedOperands().typed(expression));
  }

  /** A key of GROUP BY or ORDER BY: a label by its name, if it was selected. */
  private String key(Expression<?> expression) {
    Expression<?> inner = Annotated.strip(expression);
    boolean byName = inner instanceof Label<?>
        && selected.stream().map(QueryCompiler::strip).anyMatch(inner::equals);
    return byName ? quote(((Label<?>) inner).name()) : sql(inner);
  }

  private static Expression<?> strip(Expression<?> expression) {
    return Annotated.strip(expression);
  }

  private String selectOrdering(Ordering ordering) {
    return direction(key(ordering.expression()), ordering);
  }

  private String limited(RowLimit limit) {
    return limit.withTies() ? withTies(limit) : limit(limit.limit(), limit.offset());
  }

  /** The standard's counts take arithmetic in parentheses alone. */
  private String count(Expression<Long> rows) {
    return sql(tighter(rows, Precedence.SIGN));
  }

  private String withTies(RowLimit limit) {
    require(Feature.WITH_TIES);
    if (limit.limit() == null) {
      throw CompileException.of(
          "WITH TIES has no number of rows.",
          "Give it: limit(n).withTies().",
          "ties-without-limit");
    }
    return (limit.offset() == null ? "" : " OFFSET " + count(limit.offset()) + " ROWS")
        + " FETCH FIRST " + count(limit.limit()) + " ROWS WITH TIES";
  }

  /** LIMIT and OFFSET with a blank before them, or nothing. */
  protected String limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
    return (limit == null ? "" : " LIMIT " + sql(limit))
        + (offset == null ? "" : " OFFSET " + sql(offset));
  }

  /** FOR UPDATE with a blank before it. */
  protected String lock(ForUpdate lock) {
    String of = lock.of().isEmpty() ? "" : " OF " + joined(lock.of(), this::qualifier);
    return " " + lockWords(lock.strength()) + of
        + switch (lock.onLocked()) {
          case WAIT -> "";
          case NOWAIT -> required(Feature.FOR_UPDATE_NOWAIT, " NOWAIT");
          case SKIP_LOCKED -> required(Feature.FOR_UPDATE_SKIP_LOCKED, " SKIP LOCKED");
        };
  }

  /** The words for a lock of that strength. */
  protected String lockWords(ForUpdate.Strength strength) {
    return switch (strength) {
      case UPDATE -> required(Feature.FOR_UPDATE, "FOR UPDATE");
      case SHARE -> required(Feature.FOR_SHARE, "FOR SHARE");
      case NO_KEY_UPDATE -> required(Feature.KEY_LOCKS, "FOR NO KEY UPDATE");
      case KEY_SHARE -> required(Feature.KEY_LOCKS, "FOR KEY SHARE");
    };
  }

  private String required(Feature feature, String sql) {
    require(feature);
    return sql;
  }

  private String compound(CompoundSelect<?> compound, @Nullable List<String> names) {
    StringBuilder sql = new StringBuilder();
    String separator = "";
    for (Query<?> query : compound.queries()) {
      sql.append(separator).append(operand(query, separator.isEmpty() ? names : null));
      separator = " " + compound.operator().symbol() + " ";
    }
    List<OutputColumn<?>> outputs = OutputColumns.of(compound);
    clause(
        sql,
        " ORDER BY ",
        joined(compound.ordering(), ordering -> compoundOrdering(ordering, outputs)));
    return sql.append(limited(compound.rowLimit())).toString();
  }

  /** One query of a compound, in parentheses if it has clauses that would be taken for the compound's. */
  private String operand(Query<?> query, @Nullable List<String> names) {
    if (query instanceof Values<?> values) {
      return operand(values, names == null ? names(values) : names);
    }
    String sql = query(query, names);
    boolean framed = query instanceof CompoundSelect
        || query instanceof Select<?> select
            && !(select.ordering().isEmpty()
                && select.rowLimit().isNone()
                && select.lock() == null);
    return framed ? framed(sql, names == null ? names(query) : names) : sql;
  }

  /** Under column names, by which a compound may be ordered. */
  private String operand(Values<?> values, List<String> names) {
    String sql = namedValues(values, names);
    return dialect().features().supports(Feature.NAMED_VALUES) ? sql : framed(sql, names);
  }

  private static List<String> names(Query<?> query) {
    return OutputColumns.of(query).stream().map(OutputColumn::name).toList();
  }

  /** An operand of a compound, whose columns are called so, with its clauses as its own. */
  protected String framed(String query, List<String> names) {
    return "(" + query + ")";
  }

  /** Rows of a compound come from several tables, so that a key is a column's bare name. */
  private String compoundOrdering(Ordering ordering, List<OutputColumn<?>> outputs) {
    Expression<?> key = Annotated.strip(ordering.expression());
    boolean named =
        outputs.stream().anyMatch(output -> Annotated.strip(output.expression()).equals(key));
    String name = OutputColumns.name(key);
    return direction(named && !name.isEmpty() ? quote(name) : sql(key), ordering);
  }

  @Override
  final String qualifier(FromClause from) {
    if (from.equals(bare) || from == RowColumns.ROW) {
      return "";
    }
    if (from instanceof TableClause table) {
      return tableName(table);
    }
    if (from instanceof Alias alias) {
      return name(alias.name());
    }
    if (from instanceof Subquery subquery) {
      return name(subquery.name());
    }
    if (from instanceof Cte cte) {
      return name(cte.name());
    }
    if (from instanceof TableFunction function) {
      return name(function.name());
    }
    throw CompileException.of(
        "A column cannot belong to %s.".formatted(from.description()),
        "Take it from its table.",
        "column-of-join");
  }

  private String name(AliasName name) {
    return quote(aliasNames.name(name));
  }

  /** A table with its schema. */
  protected final String tableName(TableClause table) {
    return qualified(table.schema(), table.name());
  }

  @Override
  public String visitTable(TableClause table) {
    return tableName(table);
  }

  @Override
  public String visitAlias(Alias alias) {
    return alias.element().accept(this) + " AS " + name(alias.name());
  }

  @Override
  public String visitJoin(Join join) {
    if (join.kind() == Join.Kind.FULL) {
      require(Feature.FULL_JOIN);
    }
    String word = switch (join.kind()) {
      case INNER -> " JOIN ";
      case LEFT -> " LEFT JOIN ";
      case RIGHT -> " RIGHT JOIN ";
      case CROSS -> " CROSS JOIN ";
      case FULL -> " FULL JOIN ";
    };
    String right = join.right().accept(this);
    return join.left().accept(this)
        + word
        + (join.right() instanceof Join ? "(" + right + ")" : right)
        + (join.kind() == Join.Kind.CROSS ? "" : " ON " + sql(join.on()));
  }

  @Override
  public String visitSubquery(Subquery subquery) {
    if (subquery.isLateral()) {
      require(Feature.LATERAL);
    }
    requireReadOnly(subquery.query());
    List<String> names = names(subquery.query());
    if (subquery.query() instanceof Values<?> values
        && dialect().features().supports(Feature.NAMED_VALUES)) {
      String rows = in(subquery.isLateral() ? scope : null, () -> values(values));
      return (subquery.isLateral() ? "LATERAL " : "")
          + namedRows(rows, name(subquery.name()), names);
    }
    // Only a lateral subquery sees what stands beside it.
    String query = in(subquery.isLateral() ? scope : null, () -> query(subquery.query(), names));
    return (subquery.isLateral() ? "LATERAL (" : "(") + query + ") AS " + name(subquery.name());
  }

  @Override
  public String visitTableFunction(TableFunction function) {
    require(Feature.TABLE_FUNCTIONS);
    boolean named = !function.heads().isEmpty()
        && dialect().features().supports(Feature.NAMED_FUNCTION_COLUMNS);
    String columns = named ? " (" + joined(function.heads(), head -> quote(head.name())) + ")" : "";
    return sql(function.call()) + " AS " + name(function.name()) + columns;
  }

  @Override
  public String visitCte(Cte cte) {
    String name = name(cte.name());
    ctes.add(name, cte, () -> name + in(null, () -> cteBody(cte)));
    return name;
  }

  private String cteBody(Cte cte) {
    List<String> names = names(cte.base());
    if (cte.base() instanceof Returning) {
      require(Feature.CHANGE_IN_WITH);
    }
    if (cte.step() == null) {
      return " AS (" + query(cte.base(), names) + ")";
    }
    String union = cte.distinct() ? " UNION " : " UNION ALL ";
    return "(" + joined(names, this::quote) + ") AS (" + operand(cte.base(), null) + union
        + operand(cte.step(), null) + ")";
  }
}
