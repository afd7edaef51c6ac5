/** MariaDB from 10.6 on, by its own driver. Start reading at {@link dev.aludel.dialect.mariadb.MariaDbDialect}. */
@NullMarked
package dev.aludel.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
