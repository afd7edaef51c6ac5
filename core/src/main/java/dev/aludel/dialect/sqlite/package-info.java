/** SQLite from 3.39 on, by the Xerial driver. Start reading at {@link dev.aludel.dialect.sqlite.SqliteDialect}. */
@NullMarked
package dev.aludel.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
