package dev.aludel.engine;

import dev.aludel.dialect.SchemaMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What the views of an engine share whose schemas are called the same; those unused for longest make room. Safe to share. */
final class SchemaParts {

  private static final int CAPACITY = 64;

  private final Map<SchemaMap, EngineParts> bySchemas = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<SchemaMap, EngineParts> eldest) {
      return size() > CAPACITY;
    }
  };
  private final ReentrantLock lock = new ReentrantLock();

  EngineParts of(SchemaMap schemas, Supplier<EngineParts> fresh) {
    lock.lock();
    try {
      EngineParts found = bySchemas.get(schemas);
      if (found == null) {
        found = fresh.get();
        bySchemas.put(schemas, found);
      }
      return found;
    } finally {
      lock.unlock();
    }
  }
}
