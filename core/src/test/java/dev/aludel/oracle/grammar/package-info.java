/** Random expressions and queries, each with its meaning beside it. Start at {@code Questions}. */
@NullMarked
package dev.aludel.oracle.grammar;

import org.jspecify.annotations.NullMarked;
