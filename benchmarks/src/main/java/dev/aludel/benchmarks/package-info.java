/**
 * What Aludel costs, measured beside what it is compared with in the same run. {@link dev.aludel.benchmarks.Benchmarks}
 * runs one part after the other, prints tables of ratios, and ends with an error if a bar is missed.
 */
@NullMarked
package dev.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
