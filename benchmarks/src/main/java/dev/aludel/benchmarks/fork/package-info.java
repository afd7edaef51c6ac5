/** Programs that are measured in a JVM of their own. */
@NullMarked
package dev.aludel.benchmarks.fork;

import org.jspecify.annotations.NullMarked;
