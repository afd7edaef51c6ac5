/**
 * Where the rows come from: the Chinook script of HSQLDB, read as text. {@link dev.aludel.demo.chinook.source.ChinookSource}
 * is the way in; it hands out tables whose rows are asked for values by column name. Knows nothing of the mapped classes.
 */
@NullMarked
package dev.aludel.demo.chinook.source;

import org.jspecify.annotations.NullMarked;
