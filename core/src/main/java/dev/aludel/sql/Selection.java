package dev.aludel.sql;

/** What a SELECT list may hold; each row has one {@code T} for it. */
public sealed interface Selection<T> extends SqlNode permits Expression, EntityClause {}
