/**
 * The way to the database: {@code statement -> compiled, cached text -> Connection -> JDBC -> Result}.
 *
 * <p>An {@code Engine} is made once for each database and connects when it is first used. It lends
 * {@code Connection}s, which carry transactions and execute statements; a
 * {@link dev.aludel.engine.Result} reads typed rows. Start reading at {@code Engine}. Knows nothing of
 * mapped classes.
 */
@NullMarked
package dev.aludel.engine;

import org.jspecify.annotations.NullMarked;
