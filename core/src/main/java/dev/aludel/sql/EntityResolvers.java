package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The resolvers found beside this class, asked in turn. */
final class EntityResolvers {

  private static final List<EntityResolver> FOUND =
      ServiceLoader.load(EntityResolver.class, EntityResolver.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private EntityResolvers() {}

  static <T> EntityClause<T> resolve(Class<T> type) {
    for (EntityResolver resolver : FOUND) {
      Optional<EntityClause<T>> answer = resolver.resolve(type);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw CompileException.notMapped(type.getName());
  }

  /** The table that the class is mapped to. */
  static TableClause table(Class<?> type) {
    if (resolve(type).from() instanceof TableClause table) {
      return table;
    }
    throw CompileException.notMapped(type.getName());
  }
}
