package dev.aludel.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Sees each value that a column attribute or a reference is set to, and says what it becomes; throws to refuse it
 * (SQLAlchemy's validators and its {@code set} event). Columns of a new instance pass when it is added to a session, each
 * with a value that is not null, and from then on whenever they are set; a reference whenever the program sets it, not where
 * it follows a collection at the other side, of which an {@link ElementListener} is told. What a row brings does not pass.
 * Bears several threads.
 *
 * @param <O> the class that has the attribute
 * @param <V> the attribute's type; a primitive's is its box
 */
@FunctionalInterface
public interface SetListener<O, V> {

  /**
   * What the attribute is set to instead.
   *
   * @param value what the program sets it to
   */
  @Nullable
  V set(O instance, @Nullable V value);
}
