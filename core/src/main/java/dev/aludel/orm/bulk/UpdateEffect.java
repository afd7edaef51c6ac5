package dev.aludel.orm.bulk;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.sql.Assignment;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Expression;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assignments of an UPDATE, or of an upsert, make of the instances of one class: attributes that it gives a value have it, those that the database
 * computes are read again when they are next used, and so are references along changed keys. What the program has
 * written and not flushed stays.
 */
final class UpdateEffect {

  private final Mapper<?> mapper;

  /** What each written attribute becomes; empty if only the database knows. */
  private final Map<ColumnProperty, Optional<Given>> written = new LinkedHashMap<>();

  private record Given(@Nullable Object value) {}

  private UpdateEffect(Mapper<?> mapper) {
    this.mapper = mapper;
  }

  static UpdateEffect of(Mapper<?> mapper, List<Assignment> assignments) {
    UpdateEffect effect = new UpdateEffect(mapper);
    for (ColumnProperty property : mapper.columnProperties()) {
      if (isMade(mapper, property)) {
        effect.written.put(property, Optional.empty());
      }
      for (Assignment assignment : assignments) {
        if (property.column().equals(assignment.column()) && !isOfServer(mapper, property)) {
          effect.written.put(property, given(mapper, property, assignment.value()));
        }
      }
    }
    return effect;
  }

  /** One row's UPDATE by key, with these values. */
  static UpdateEffect of(Mapper<?> mapper, Map<ColumnProperty, ? extends @Nullable Object> values) {
    UpdateEffect effect = new UpdateEffect(mapper);
    for (ColumnProperty property : mapper.columnProperties()) {
      if (isOfServer(mapper, property)) {
        effect.written.put(property, Optional.empty());
      } else if (values.containsKey(property) && !property.primaryKey()) {
        effect.written.put(property, given(mapper, property, values.get(property)));
      } else if (isMade(mapper, property)) {
        effect.written.put(property, Optional.empty());
      }
    }
    return effect;
  }

  /** Whether any UPDATE of the row may give the attribute another value. */
  private static boolean isMade(Mapper<?> mapper, ColumnProperty property) {
    return property.column().updateDefault() != null
        || property.column().computed().isPresent()
        || isOfServer(mapper, property);
  }

  private static boolean isOfServer(Mapper<?> mapper, ColumnProperty property) {
    VersionProperty version = mapper.version();
    return version != null && version.isOfServer() && property == version.column();
  }

  private static Optional<Given> given(
      Mapper<?> mapper, ColumnProperty property, Expression<?> value) {
    return value instanceof BindParameter<?> bind && !bind.required()
        ? given(mapper, property, bind.value())
        : Optional.empty();
  }

  /** A value that instances may share and that is kept as it is. */
  private static Optional<Given> given(
      Mapper<?> mapper, ColumnProperty property, @Nullable Object value) {
    boolean fits = value == null
        ? !mapper.manager().fields().get(property.slot()).getType().isPrimitive()
        : isImmutable(value)
            && property.column().type().javaType().isInstance(value)
            && !property.column().type().storage().rounds();
    return fits ? Optional.of(new Given(value)) : Optional.empty();
  }

  private static boolean isImmutable(Object value) {
    return value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof UUID
        || value instanceof Temporal;
  }

  boolean changesKey() {
    return written.keySet().stream().anyMatch(ColumnProperty::primaryKey);
  }

  void apply(Match match) {
    applyToColumns(match);
    applyToReferences(match);
  }

  void applyToColumns(Match match) {
    InstanceState state = match.state();
    written.forEach((property, given) -> {
      if (isUntouched(state, property.slot())) {
        if (match.sure() && given.isPresent()) {
          state.load(match.instance(), property.slot(), given.get().value());
        } else {
          state.expire(property.slot());
        }
      }
    });
  }

  /** References along changed keys are looked up again. */
  void applyToReferences(Match match) {
    InstanceState state = match.state();
    for (RelationshipProperty relationship : mapper.relationships()) {
      if (relationship.direction() == Direction.MANY_TO_ONE
          && relationship.pairs().stream().anyMatch(pair -> written.containsKey(pair.local()))
          && isUntouched(state, relationship.slot())) {
        state.expire(relationship.slot());
      }
    }
  }

  /** Whether the attribute shows what the row has. */
  static boolean isUntouched(InstanceState state, int slot) {
    return !state.isUnloaded(slot) && !state.isWritten(slot);
  }

  /** Whether a collection may have other elements now, or others in their places. */
  boolean mayMove(RelationshipProperty collection) {
    ColumnProperty order = collection.orderBy();
    return collection.direction() == Direction.ONE_TO_MANY
            && collection.pairs().stream().anyMatch(pair -> written.containsKey(pair.remote()))
        || order != null && written.containsKey(order);
  }
}
