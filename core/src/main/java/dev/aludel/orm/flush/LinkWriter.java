package dev.aludel.orm.flush;

import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.SecondaryPair;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the rows of the secondary table of a many-to-many. */
final class LinkWriter {

  private final Connection connection;

  LinkWriter(Connection connection) {
    this.connection = connection;
  }

  void link(RelationshipProperty relationship, List<Link> links) {
    Column<?>[] columns = pairs(relationship).map(SecondaryPair::column).toArray(Column<?>[]::new);
    connection.executeBatch(
        Sql.insert(secondary(relationship)).columns(columns), rows(relationship, links));
  }

  void unlink(RelationshipProperty relationship, List<Link> links) {
    connection.executeBatch(
        Sql.delete(secondary(relationship)).where(equal(pairs(relationship))),
        rows(relationship, links));
  }

  void unlinkAll(RelationshipProperty relationship, List<InstanceState> holders) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (InstanceState holder : holders) {
      rows.add(values(relationship.holderPairs(), holder.requireInstance()).toArray());
    }
    connection.executeBatch(
        Sql.delete(secondary(relationship)).where(equal(relationship.holderPairs().stream())),
        rows);
  }

  private static Table secondary(RelationshipProperty relationship) {
    return Objects.requireNonNull(relationship.secondary());
  }

  private static Stream<SecondaryPair> pairs(RelationshipProperty relationship) {
    return Stream.concat(relationship.holderPairs().stream(), relationship.targetPairs().stream());
  }

  private static List<@Nullable Object[]> rows(
      RelationshipProperty relationship, List<Link> links) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Link link : links) {
      rows.add(Stream.concat(
              values(relationship.holderPairs(), link.holder()),
              values(relationship.targetPairs(), link.target()))
          .toArray());
    }
    return rows;
  }

  private static Stream<@Nullable Object> values(List<SecondaryPair> pairs, Instrumented instance) {
    return pairs.stream().map(pair -> KeyValues.of(instance, pair.key()));
  }

  private static Expression<Boolean> equal(Stream<SecondaryPair> pairs) {
    return Sql.and(pairs
        .<Expression<Boolean>>map(pair ->
            pair.column().eq(Sql.param(pair.column().name(), pair.column().type())))
        .toList());
  }
}
