/** Stands in for the core's runtime, under the same names: the agent knows it by these alone. */
@NullMarked
package dev.aludel.instrument;

import org.jspecify.annotations.NullMarked;
