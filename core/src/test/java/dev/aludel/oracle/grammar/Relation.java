package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Source;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What FROM holds, and which rows that are.
 *
 * @param keys what puts the rows into a total order
 * @param distinct whether no two rows are equal, so that a window can tell them apart
 */
record Relation(
    FromClause from,
    List<Term<?>> columns,
    List<SortTerm> keys,
    boolean distinct,
    Function<Env, List<Env>> rows) {

  /** The table of edge values under another name. */
  static Relation table(Names names) {
    return table(EdgeTable.TABLE.as(names.next("t")), new Source());
  }

  static Relation table(FromClause alias, Source source) {
    List<Term<?>> columns = new ArrayList<>();
    for (int i = 0; i < EdgeTable.COLUMNS.size(); i++) {
      EdgeColumn<?> edge = EdgeTable.COLUMNS.get(i);
      columns.add(column(alias, edge.name(), edge.kind(), source, i));
    }
    List<SortTerm> keys = List.of(SortTerm.ascending(columns.get(0)));
    return new Relation(
        alias, columns, keys, true, env -> bound(env, source, EdgeTable.innerRows()));
  }

  static <T> Term<T> column(
      FromClause from, String name, Kind<T> kind, Source source, int position) {
    ColumnClause<T> column = from.column(name, kind.type().javaType());
    return new Term<>(kind, column, env -> env.value(source, position));
  }

  static List<Env> bound(
      Env env, Source source, List<? extends List<? extends @Nullable Object>> rows) {
    return rows.stream().map(row -> env.with(source, row)).toList();
  }
}
