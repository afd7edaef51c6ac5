package dev.aludel.mapping;

import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.ForeignKeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds from the foreign keys how two tables hang together; none or several is a problem for the report. */
final class JoinFinder {

  private final MetaData metadata;
  private final Map<Class<?>, ClassDefinition> definitions;
  private final Problems problems;

  JoinFinder(MetaData metadata, Map<Class<?>, ClassDefinition> definitions, Problems problems) {
    this.definitions = definitions;
    this.metadata = metadata;
    this.problems = problems;
  }

  Optional<RelationshipJoin> find(
      Mapper<?> holder, Mapper<?> target, RelationshipDefinition relationship) {
    if (!relationship.settings().secondary().isEmpty()) {
      return throughSecondary(holder, target, relationship);
    }
    List<RelationshipJoin> candidates = new ArrayList<>();
    if (!relationship.collection()) {
      for (ForeignKeyPath key : keys(holder, target, relationship)) {
        pairs(holder, target, key)
            .ifPresent(
                pairs -> candidates.add(RelationshipJoin.direct(Direction.MANY_TO_ONE, pairs)));
      }
    }
    if (candidates.isEmpty()) {
      for (ForeignKeyPath key : keys(target, holder, relationship)) {
        pairs(target, holder, key)
            .map(JoinFinder::reversed)
            .ifPresent(
                pairs -> candidates.add(RelationshipJoin.direct(Direction.ONE_TO_MANY, pairs)));
      }
    }
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    report(holder, target, relationship, candidates.size());
    return Optional.empty();
  }

  private void report(
      Mapper<?> holder, Mapper<?> target, RelationshipDefinition relationship, int found) {
    String from = holder.table().name();
    String to = target.table().name();
    if (found == 0) {
      problems.add(
          holder.type(),
          relationship.name(),
          "needs a mapped foreign key between \"%s\" and \"%s\", and there is none."
              .formatted(from, to),
          "Add a field such as @Column(references = \"%s\") to the class that refers to the other."
              .formatted(
                  relationship.collection()
                      ? from + "." + keyName(holder)
                      : to + "." + keyName(target)),
          "no-foreign-key");
    } else {
      problems.add(
          holder.type(),
          relationship.name(),
          "could use %d foreign keys between \"%s\" and \"%s\".".formatted(found, from, to),
          "Name the attribute: @Relationship(foreignKey = \"…\").",
          "ambiguous-foreign-key");
    }
  }

  private static String keyName(Mapper<?> mapper) {
    return mapper.primaryKey().isEmpty()
        ? "id"
        : mapper.primaryKey().get(0).column().name();
  }

  /** The foreign keys of one table to the other, of those that the relationship allows. */
  private static List<ForeignKeyPath> keys(
      Mapper<?> from, Mapper<?> to, RelationshipDefinition relationship) {
    String only = relationship.settings().foreignKey();
    return from.table().foreignKeysTo(to.table()).stream()
        .filter(key -> only.isEmpty() || uses(from, key, only))
        .toList();
  }

  private static boolean uses(Mapper<?> from, ForeignKeyPath key, String attribute) {
    ColumnProperty property = from.findColumn(attribute);
    return property != null && key.columns().contains(property.column());
  }

  private static Optional<List<JoinPair>> pairs(Mapper<?> from, Mapper<?> to, ForeignKeyPath key) {
    List<JoinPair> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      ColumnProperty local = property(from, key.columns().get(i));
      ColumnProperty remote = property(to, key.targets().get(i));
      if (local == null || remote == null) {
        return Optional.empty();
      }
      pairs.add(new JoinPair(local, remote));
    }
    return Optional.of(pairs);
  }

  private static List<JoinPair> reversed(List<JoinPair> pairs) {
    return pairs.stream().map(pair -> new JoinPair(pair.remote(), pair.local())).toList();
  }

  private static @Nullable ColumnProperty property(Mapper<?> mapper, ColumnClause<?> column) {
    return mapper.columnProperties().stream()
        .filter(property -> property.column().name().equals(column.name()))
        .findFirst()
        .orElse(null);
  }

  // --- many-to-many ----------------------------------------------------------------------------

  private Optional<RelationshipJoin> throughSecondary(
      Mapper<?> holder, Mapper<?> target, RelationshipDefinition relationship) {
    String name = relationship.settings().secondary();
    List<String> holderKey = relationship.settings().secondaryKey();
    List<String> targetKey = otherKey(target, relationship);
    if (holder == target && (holderKey.isEmpty() || targetKey.isEmpty())) {
      problems.add(
          holder.type(),
          relationship.name(),
          "goes through table \"%s\" from its class to the same class, and its sides cannot be told apart."
              .formatted(name),
          "Name the columns of that table: @Relationship(secondary = \"%s\", secondaryKey = \"…\", secondaryTarget = \"…\")."
              .formatted(name),
          "self-referential-secondary");
      return Optional.empty();
    }
    Table secondary = metadata
        .find(name)
        .orElseGet(() -> SecondaryTable.make(metadata, name, holder, holderKey, target, targetKey));
    List<SecondaryPair> holderPairs = secondaryPairs(secondary, holder, holderKey);
    List<SecondaryPair> targetPairs = secondaryPairs(secondary, target, targetKey);
    if (holderPairs.isEmpty() || targetPairs.isEmpty()) {
      problems.add(
          holder.type(),
          relationship.name(),
          "goes through table \"%s\", which lacks a foreign key to \"%s\"."
              .formatted(name, (holderPairs.isEmpty() ? holder : target).table().name()),
          "Add it to the table.",
          "no-foreign-key");
      return Optional.empty();
    }
    return Optional.of(RelationshipJoin.through(secondary, holderPairs, targetPairs));
  }

  /** The columns that refer to the target, as this side says, or as the other one says of its own. */
  private List<String> otherKey(Mapper<?> target, RelationshipDefinition relationship) {
    List<String> said = relationship.settings().secondaryTarget();
    String partner = relationship.settings().backPopulates();
    if (!said.isEmpty() || partner.isEmpty()) {
      return said;
    }
    return Objects.requireNonNull(definitions.get(target.type())).relationships().stream()
        .filter(other -> other.name().equals(partner))
        .findFirst()
        .map(other -> other.settings().secondaryKey())
        .orElse(said);
  }

  @SuppressWarnings("unchecked") // values are only moved between key and column
  private static List<SecondaryPair> secondaryPairs(
      Table secondary, Mapper<?> side, List<String> columns) {
    List<SecondaryPair> pairs = new ArrayList<>();
    for (ForeignKeyPath key : secondary.foreignKeysTo(side.table())) {
      if (!columns.isEmpty()
          && !columns.equals(key.columns().stream().map(ColumnClause::name).toList())) {
        continue;
      }
      for (int i = 0; i < key.columns().size(); i++) {
        ColumnProperty property = property(side, key.targets().get(i));
        if (property != null) {
          pairs.add(new SecondaryPair(property, (Column<Object>) key.columns().get(i)));
        }
      }
    }
    return pairs;
  }
}
