/**
 * {@code SqlType}: a Java value to JDBC and back. Below expressions and schema, which carry types; above nothing but
 * JDBC. Start reading at {@link dev.aludel.type.Types}, the list of what there is, then {@link
 * dev.aludel.type.SqlType}, which a type of your own comes from by {@code map}.
 */
@NullMarked
package dev.aludel.type;

import org.jspecify.annotations.NullMarked;
