package dev.aludel.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a statement, apart from the values in it: two keys are equal if the same SQL serves both, with their
 * {@link #binds} in the places of each other's. Annotations and options play no part.
 */
public final class CacheKey {

  private final List<Object> structure;
  private final List<Bind<?>> binds;
  private final int hash;

  CacheKey(List<Object> structure, List<Bind<?>> binds) {
    this.structure = structure;
    this.binds = binds;
    this.hash = structure.hashCode();
  }

  public static CacheKey of(Statement statement) {
    return statement instanceof Select<?> select
        ? select.cacheKey()
        : CacheKeyBuilder.key(statement);
  }

  /** The binds in the order of their first appearance; one object that appears twice is one bind. */
  public List<Bind<?>> binds() {
    return binds;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof CacheKey key && hash == key.hash && structure.equals(key.structure);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
