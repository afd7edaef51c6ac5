package dev.aludel.mapping;

/**
 * Sees what the program puts into a collection of a relationship and takes out of it (SQLAlchemy's {@code append} and
 * {@code remove} events); throws to refuse it, in which case nothing has happened. It is told of what is done to this
 * side: {@code user.getAddresses().add(address)}, not {@code address.setUser(user)}, of which a {@link SetListener} of the
 * other side is told. What is loaded does not pass. Bears several threads.
 *
 * @param <O> the class that has the collection
 * @param <E> the class of its elements
 */
public interface ElementListener<O, E> {

  /** An element is put in: answers what is put in instead. */
  default E added(O instance, E element) {
    return element;
  }

  /** An element is taken out. */
  default void removed(O instance, E element) {}
}
