package dev.aludel.sql;

/** A part of a statement, or a whole one: what {@link Traversal} walks and {@link Replacement} rebuilds. */
public sealed interface SqlNode permits Selection, FromClause, Statement, SortKey {}
