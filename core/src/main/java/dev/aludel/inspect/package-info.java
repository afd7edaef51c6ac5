/**
 * The way back from a database to its description: {@code catalogue -> MetaData, Table, Column}, to be used in
 * statements, compared and drawn. Start reading at {@code Inspector}.
 */
@NullMarked
package dev.aludel.inspect;

import org.jspecify.annotations.NullMarked;
