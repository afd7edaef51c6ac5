package dev.aludel.sql;

/** A visitor of all that a statement is made of. */
interface NodeVisitor<R> extends ExpressionVisitor<R>, FromVisitor<R>, StatementVisitor<R> {}
