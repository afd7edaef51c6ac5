/**
 * One object for one row: the map from identities to what is in memory.
 *
 * <p>The loaders ask it before they make an instance. It knows neither of loading nor of flushing.
 */
@NullMarked
package dev.aludel.orm.identity;

import org.jspecify.annotations.NullMarked;
