package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Subquery;
import java.util.ArrayList;
import java.util.List;

/**
 * One SELECT, however many holders there are: it joins the targets to the query that found the holders. That one is run again for
 * it, so both must see the same rows.
 *
 * @param origin the query that found them
 * @param holder what that query reads them from
 */
record SubqueryLoader(
    RelationshipProperty relationship, LoadOptions options, Select<?> origin, FromClause holder)
    implements AfterLoader {

  @Override
  public void load(LoadSession session, List<Instrumented> holders, Completion completion) {
    Holders byKey = new Holders(relationship);
    holders.forEach(byKey::add);
    if (byKey.keys().isEmpty()) {
      return;
    }
    RelatedSelect related = new RelatedSelect(relationship, options.narrowing(relationship));
    Select<?> query =
        options.below(relationship).in(related.ofSeveral(all -> joined(all, related)));
    byKey.fill(session, query, byKey.keys(), completion);
  }

  private Select<?> joined(Select<?> targets, RelatedSelect related) {
    List<ColumnClause<Object>> keys = new ArrayList<>();
    for (ColumnProperty key : RelatedSelect.holderKeys(relationship)) {
      keys.add(holder.column(key.column()));
    }
    Select<?> found = origin.selecting(keys).unlocked();
    if (found.rowLimit().isNone()) {
      found = found.unordered().distinct();
    }
    Subquery subquery = found.subquery();
    List<Expression<Boolean>> equal = new ArrayList<>();
    List<? extends Expression<Object>> columns = related.keyColumns();
    for (int i = 0; i < columns.size(); i++) {
      equal.add(subquery.column(keys.get(i)).eq(columns.get(i)));
    }
    return targets.join(subquery, Sql.and(equal));
  }
}
