package dev.aludel.sql;

/** {@code column = value} of an UPDATE. */
public record Assignment(ColumnClause<?> column, Expression<?> value) {}
