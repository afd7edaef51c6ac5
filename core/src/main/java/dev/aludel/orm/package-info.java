/**
 * The session: it puts the identity map, loading and the unit of work together.
 *
 * <p>Start reading at {@link dev.aludel.orm.SessionFactory} and {@link dev.aludel.orm.Session}. What a session holds is
 * in {@code Workspace}; what a transaction can take back is in {@code SessionTransaction}; how changes become a change
 * set is in {@code Flusher}.
 */
@NullMarked
package dev.aludel.orm;

import org.jspecify.annotations.NullMarked;
