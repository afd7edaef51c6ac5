/**
 * The unit of work: from changes to ordered, batched statements.
 *
 * <p>{@link dev.aludel.orm.flush.FlushPlanner} turns a {@link dev.aludel.orm.flush.ChangeSet} into a {@link
 * dev.aludel.orm.flush.FlushPlan}, a list of steps that can be read before it runs; {@link
 * dev.aludel.orm.flush.FlushExecutor} runs it. Nothing here knows of sessions.
 */
@NullMarked
package dev.aludel.orm.flush;

import org.jspecify.annotations.NullMarked;
