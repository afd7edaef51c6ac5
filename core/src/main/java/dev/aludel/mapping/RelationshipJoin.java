package dev.aludel.mapping;

import dev.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the tables of a relationship hang together. */
record RelationshipJoin(
    Direction direction,
    List<JoinPair> pairs,
    @Nullable Table secondary,
    List<SecondaryPair> holderPairs,
    List<SecondaryPair> targetPairs) {

  static RelationshipJoin direct(Direction direction, List<JoinPair> pairs) {
    return new RelationshipJoin(direction, List.copyOf(pairs), null, List.of(), List.of());
  }

  static RelationshipJoin through(
      Table secondary, List<SecondaryPair> holderPairs, List<SecondaryPair> targetPairs) {
    return new RelationshipJoin(
        Direction.MANY_TO_MANY,
        List.of(),
        secondary,
        List.copyOf(holderPairs),
        List.copyOf(targetPairs));
  }
}
