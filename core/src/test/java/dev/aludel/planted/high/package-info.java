/** Lies above {@code low}. */
@NullMarked
package dev.aludel.planted.high;

import org.jspecify.annotations.NullMarked;
