package dev.aludel.mapping;

import dev.aludel.sql.EntityClause;
import dev.aludel.sql.EntityResolver;
import java.util.Optional;

/** Tells the SQL layer what a mapped class is in a SELECT. Found by the service loader; not for programs. */
public final class MappedEntities implements EntityResolver {

  @Override
  public <T> Optional<EntityClause<T>> resolve(Class<T> type) {
    return Mappers.find(type).map(mapper -> mapper);
  }
}
