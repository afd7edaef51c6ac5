/** Lies below {@code high} and uses it nevertheless. */
@NullMarked
package dev.aludel.planted.low;

import org.jspecify.annotations.NullMarked;
