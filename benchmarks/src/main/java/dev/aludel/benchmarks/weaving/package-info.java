/**
 * What an agent takes for each class that is defined. A corpus of classes is written once, and each agent's transformer is
 * shown all of it in a JVM of its own.
 */
@NullMarked
package dev.aludel.benchmarks.weaving;

import org.jspecify.annotations.NullMarked;
