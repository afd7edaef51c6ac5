/**
 * Expressions and statements as values: immutable, equal by value, free to be shared and kept. Knows no table of the
 * schema package and no database; a dialect's compiler makes text of what is built here. Start reading at {@link
 * dev.aludel.sql.Sql}, the door, then {@link dev.aludel.sql.Expression} and {@link dev.aludel.sql.Select}.
 */
@NullMarked
package dev.aludel.sql;

import org.jspecify.annotations.NullMarked;
