package dev.aludel.mapping;

import dev.aludel.schema.Column;

/**
 * A key attribute of one side of a many-to-many, and the column of the secondary table that refers to it.
 */
public record SecondaryPair(ColumnProperty key, Column<Object> column) {}
