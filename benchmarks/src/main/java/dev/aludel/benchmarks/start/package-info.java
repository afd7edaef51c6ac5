/** What an agent adds to the start of a JVM. */
@NullMarked
package dev.aludel.benchmarks.start;

import org.jspecify.annotations.NullMarked;
