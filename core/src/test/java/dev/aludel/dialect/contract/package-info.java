/** What every dialect must do on its database. Start reading at {@code DialectContract}, which a dialect's test extends. */
@NullMarked
package dev.aludel.dialect.contract;

import org.jspecify.annotations.NullMarked;
