package dev.aludel.engine;

import dev.aludel.dialect.CompiledStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The compiled statements of one engine by their shape; the one unused for longest makes room. Safe to share. */
final class StatementCache {

  private static final int CAPACITY = 500;

  private final Map<CacheKey, CompiledStatement> byShape;
  private final ReentrantLock lock = new ReentrantLock();
  private final Consumer<CompiledStatement> check;

  /**
   * @param check sees each statement that was compiled before it is kept; what it throws keeps the statement out
   */
  StatementCache(Consumer<CompiledStatement> check) {
    this(CAPACITY, check);
  }

  StatementCache(int capacity, Consumer<CompiledStatement> check) {
    this.check = check;
    byShape = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<CacheKey, CompiledStatement> eldest) {
        return size() > capacity;
      }
    };
  }

  Compilation compile(Statement statement, Dialect dialect) {
    CacheKey key = CacheKey.of(statement);
    CompiledStatement compiled = find(key);
    if (compiled == null) {
      compiled =
          dialect.compile(statement); // outside the lock: two threads may compile the same, once
      check.accept(compiled);
      keep(key, compiled);
    }
    return new Compilation(compiled, key.binds());
  }

  int size() {
    lock.lock();
    try {
      return byShape.size();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable CompiledStatement find(CacheKey key) {
    lock.lock();
    try {
      return byShape.get(key);
    } finally {
      lock.unlock();
    }
  }

  private void keep(CacheKey key, CompiledStatement compiled) {
    lock.lock();
    try {
      byShape.put(key, compiled);
    } finally {
      lock.unlock();
    }
  }
}
