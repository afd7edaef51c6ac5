package dev.aludel.orm.bulk;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.sql.Assignment;
import dev.aludel.sql.TableClause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What instances have loaded along relationships: it is read again where a statement on a table may have made it untrue. */
final class RelatedCollections {

  private final IdentityMap identityMap;
  private final TableClause table;

  RelatedCollections(IdentityMap identityMap, TableClause table) {
    this.identityMap = identityMap;
    this.table = table;
  }

  /** Assignments to rows may have moved them from one to another. */
  void updated(List<Assignment> assignments) {
    Map<Mapper<?>, UpdateEffect> effects = new HashMap<>();
    expire((relationship, value) -> isOfTarget(relationship)
        && effects
            .computeIfAbsent(relationship.target(), mapper -> UpdateEffect.of(mapper, assignments))
            .mayMove(relationship));
  }

  /** A DELETE has taken these rows away. */
  void deleted(Set<Instrumented> gone) {
    expire((relationship, value) -> isOfTarget(relationship)
        && relationship.direction() != Direction.MANY_TO_ONE
        && (value instanceof Iterable<?> elements
            ? containsAny(elements, gone)
            : value != null && gone.contains(value)));
  }

  /** Any statement on a secondary table may have linked rows, or taken their links away. */
  void linksWritten() {
    expire((relationship, value) -> table.equals(relationship.secondary()));
  }

  private boolean isOfTarget(RelationshipProperty relationship) {
    return relationship.target().table().equals(table);
  }

  private static boolean containsAny(Iterable<?> elements, Set<Instrumented> gone) {
    for (Object element : elements) {
      if (gone.contains(element)) {
        return true;
      }
    }
    return false;
  }

  private void expire(BiPredicate<RelationshipProperty, @Nullable Object> untrue) {
    for (InstanceState state : identityMap.states()) {
      Instrumented instance = state.instance();
      if (instance != null) {
        for (RelationshipProperty relationship :
            Mapper.of(state.manager().type()).relationships()) {
          Object value = instance.$aludel_get(relationship.slot());
          if (UpdateEffect.isUntouched(state, relationship.slot())
              && untrue.test(relationship, value)) {
            state.expire(relationship.slot());
          }
        }
      }
    }
  }
}
