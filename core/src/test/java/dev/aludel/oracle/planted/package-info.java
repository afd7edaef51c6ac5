/** Mistakes that a compiler could make, planted to see that they are found. */
@NullMarked
package dev.aludel.oracle.planted;

import org.jspecify.annotations.NullMarked;
