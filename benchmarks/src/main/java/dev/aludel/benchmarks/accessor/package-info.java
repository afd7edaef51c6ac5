/** Reads and writes of mapped fields beside those of the same class not mapped, by JMH. */
@NullMarked
package dev.aludel.benchmarks.accessor;

import org.jspecify.annotations.NullMarked;
