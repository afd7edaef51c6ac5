package dev.aludel.dialect;

import dev.aludel.sql.Expression;
import dev.aludel.type.SqlType;

/**
 * One column of what a statement answers.
 *
 * @param name of its label or column; empty if it has none; other columns may have the same
 * @param type as this dialect reads it
 * @param selection the 0-based position of the selection it belongs to: an entity has several columns
 */
public record ResultColumn(String name, Expression<?> expression, SqlType<?> type, int selection) {}
