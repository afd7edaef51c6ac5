package dev.aludel.sql;

/** Something to execute. Immutable: every method that changes one answers another. */
public sealed interface Statement extends SqlNode permits Query, Dml, TextStatement {

  <R> R accept(StatementVisitor<R> visitor);
}
