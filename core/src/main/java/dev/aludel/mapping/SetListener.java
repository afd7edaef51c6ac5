package dev.aludel.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Sees each value that a column attribute is set to, and says what it becomes; throws to refuse it (SQLAlchemy's
 * validators and its {@code set} event). A new instance passes when it is added to a session, with each value that is not
 * null, and from then on whenever it is set; what a row brings does not. Bears several threads.
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
