/**
 * Statements that write many rows at once, and what becomes of the instances that a session has of these rows.
 *
 * <p>{@link dev.aludel.orm.bulk.Synchronization} finds out whom an UPDATE or DELETE concerns, before it is sent: by an
 * {@code Evaluator} of its condition in memory, or by asking the database for keys; afterwards it lets them know.
 * {@link dev.aludel.orm.bulk.RowValues} takes rows from maps, records and instances for batches.
 */
@NullMarked
package dev.aludel.orm.bulk;

import org.jspecify.annotations.NullMarked;
