package dev.aludel.sql;

import java.util.Optional;

/** Answers what a mapped class is in a SELECT; found by {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface EntityResolver {

  /** Empty if the class is none that this resolver knows. */
  <T> Optional<EntityClause<T>> resolve(Class<T> type);
}
