package dev.aludel.orm.flush;

import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.SecondaryPair;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the statements on the secondary table of a many-to-many are made of. */
final class LinkStatements {

  private LinkStatements() {}

  static Table secondary(RelationshipProperty relationship) {
    return Objects.requireNonNull(relationship.secondary());
  }

  static List<SecondaryPair> pairs(RelationshipProperty relationship) {
    return Stream.concat(relationship.holderPairs().stream(), relationship.targetPairs().stream())
        .toList();
  }

  static Expression<Boolean> equal(List<SecondaryPair> pairs) {
    return Sql.and(pairs.stream()
        .<Expression<Boolean>>map(pair ->
            pair.column().eq(Sql.param(pair.column().name(), pair.column().type())))
        .toList());
  }

  static Stream<@Nullable Object> values(List<SecondaryPair> pairs, Instrumented instance) {
    return pairs.stream().map(pair -> KeyValues.of(instance, pair.key()));
  }

  static @Nullable Object[] row(RelationshipProperty relationship, Link link) {
    return Stream.concat(
            values(relationship.holderPairs(), link.holder()),
            values(relationship.targetPairs(), link.target()))
        .toArray();
  }
}
