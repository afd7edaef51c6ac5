/**
 * From source rows to objects to database rows: {@link dev.aludel.demo.chinook.load.Loader} is the way in. The three
 * builders only make objects and tie them together; they know no session and no SQL.
 */
@NullMarked
package dev.aludel.demo.chinook.load;

import org.jspecify.annotations.NullMarked;
