/** Flushes that fail at each of their points: the session, its objects and the rows are what they were before. */
@NullMarked
package dev.aludel.orm.fault;

import org.jspecify.annotations.NullMarked;
