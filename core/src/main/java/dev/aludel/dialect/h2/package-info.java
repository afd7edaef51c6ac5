/** H2, in memory, in a file or as a server. Start reading at {@link dev.aludel.dialect.h2.H2Dialect}. */
@NullMarked
package dev.aludel.dialect.h2;

import org.jspecify.annotations.NullMarked;
