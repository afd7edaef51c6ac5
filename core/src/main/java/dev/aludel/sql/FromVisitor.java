package dev.aludel.sql;

/** One method for each kind of FROM element. */
public interface FromVisitor<R> {

  R visitTable(TableClause table);

  R visitAlias(Alias alias);

  R visitJoin(Join join);

  R visitSubquery(Subquery subquery);

  R visitCte(Cte cte);

  R visitTableFunction(TableFunction function);
}
