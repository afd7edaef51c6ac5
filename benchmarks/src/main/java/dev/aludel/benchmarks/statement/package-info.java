/**
 * What it costs to build a query and to turn it into SQL, with Aludel and with jOOQ, one after the other in a JVM that does
 * nothing else. Both get as far as a driver that does nothing; jOOQ is measured up to its SQL, too.
 */
@NullMarked
package dev.aludel.benchmarks.statement;

import org.jspecify.annotations.NullMarked;
