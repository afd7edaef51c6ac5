/** PostgreSQL from 14 on, by its own driver. Start reading at {@link dev.aludel.dialect.postgresql.PostgreSqlDialect}. */
@NullMarked
package dev.aludel.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
