package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement that answers rows of {@code R}: a SELECT, several put together by UNION and its like, rows of its own, or a
 * change that returns what it wrote.
 */
public sealed interface Query<R> extends Statement
    permits Select, CompoundSelect, Values, Returning {

  List<Selection<?>> selections();

  /** Whether each row of the answer is a {@link Row}, and not the value of the only selection. */
  boolean answersRows();

  default Subquery subquery() {
    return new Subquery(this, AliasName.anonymous("anon"), false);
  }

  default Subquery subquery(String name) {
    return new Subquery(this, AliasName.given(name), false);
  }

  default Cte cte() {
    return new Cte(AliasName.anonymous("anon"), this, null, false);
  }

  default Cte cte(String name) {
    return new Cte(AliasName.given(name), this, null, false);
  }

  /** This as a value; it must select exactly one expression. */
  default ScalarSubquery<R> scalar() {
    return ScalarSubquery.of(this);
  }

  /** Whether there is a row. */
  default Exists exists() {
    return new Exists(this, false);
  }

  default CompoundSelect<R> union(Query<R> other) {
    return combined(SetOperator.UNION, other);
  }

  default CompoundSelect<R> unionAll(Query<R> other) {
    return combined(SetOperator.UNION_ALL, other);
  }

  default CompoundSelect<R> intersect(Query<R> other) {
    return combined(SetOperator.INTERSECT, other);
  }

  default CompoundSelect<R> except(Query<R> other) {
    return combined(SetOperator.EXCEPT, other);
  }

  private CompoundSelect<R> combined(SetOperator operator, Query<R> other) {
    List<Query<R>> queries = new ArrayList<>();
    if (this instanceof CompoundSelect<R> compound && compound.extendedBy(operator)) {
      queries.addAll(compound.queries());
    } else {
      queries.add(this);
    }
    queries.add(other);
    return CompoundSelect.of(operator, queries);
  }
}
