package dev.aludel.mapping;

/**
 * Told of what happens to the instances of a class (SQLAlchemy's mapper and instance events). Named when the classes are
 * mapped: {@link Registry.Builder#listen}. Called on the session's thread; one object for all sessions, so that it must
 * bear several threads. What it throws ends the flush or the query as any other failure does.
 *
 * @param <T> the class, or one that it extends
 */
public interface InstanceListener<T> {

  /** The flush is going to insert the row; attributes may still be set. */
  default void beforeInsert(T instance) {}

  /** The flush is going to update the row, if any attribute has another value; attributes may still be set. */
  default void beforeUpdate(T instance) {}

  /** The flush is going to delete the row. */
  default void beforeDelete(T instance) {}

  /** The row was inserted; what is changed now comes with the next flush. */
  default void inserted(T instance) {}

  /** As {@link #inserted}, of an instance that was written to, be it that nothing had changed. */
  default void updated(T instance) {}

  /** The row was deleted. */
  default void deleted(T instance) {}

  /** The instance was made out of its row. Its relationships are not loaded yet, and reading them may send SQL. */
  default void loaded(T instance) {}
}
