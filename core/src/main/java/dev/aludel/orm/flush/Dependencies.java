package dev.aludel.orm.flush;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.ForeignKeyPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which attributes the rows of one mapper refer to those of another: those that order them, so not by a post-update. */
final class Dependencies {

  private Dependencies() {}

  /** Of the given mappers those that rows of the mapper refer to; not itself. */
  static List<Mapper<?>> parents(Mapper<?> child, Collection<Mapper<?>> among) {
    List<Mapper<?>> parents = new ArrayList<>();
    for (Mapper<?> other : among) {
      if (other != child && !paths(child, other).isEmpty()) {
        parents.add(other);
      }
    }
    return parents;
  }

  /**
   * Each way in which a row of the child refers to one of the parent, so that this one comes first; local is the child's
   * attribute.
   */
  static Set<List<JoinPair>> paths(Mapper<?> child, Mapper<?> parent) {
    Set<List<JoinPair>> late = new HashSet<>();
    Set<List<JoinPair>> paths = read(child, parent, late);
    paths.removeAll(late);
    return paths;
  }

  /** As {@link #paths}, with those that order nothing. */
  static Set<List<JoinPair>> allPaths(Mapper<?> child, Mapper<?> parent) {
    Set<List<JoinPair>> late = new HashSet<>();
    Set<List<JoinPair>> paths = read(child, parent, late);
    paths.addAll(late);
    return paths;
  }

  private static Set<List<JoinPair>> read(
      Mapper<?> child, Mapper<?> parent, Set<List<JoinPair>> late) {
    Set<List<JoinPair>> paths = new LinkedHashSet<>();
    for (ForeignKeyPath key : child.table().foreignKeysTo(parent.table())) {
      List<JoinPair> pairs = pairs(child, parent, key);
      if (pairs != null) {
        paths.add(pairs);
      }
    }
    read(child.writtenRelationships(), child, parent, Direction.MANY_TO_ONE, paths, late);
    read(parent.writtenRelationships(), child, parent, Direction.ONE_TO_MANY, paths, late);
    return paths;
  }

  private static void read(
      List<RelationshipProperty> relationships,
      Mapper<?> child,
      Mapper<?> parent,
      Direction direction,
      Set<List<JoinPair>> paths,
      Set<List<JoinPair>> late) {
    for (RelationshipProperty one : relationships) {
      boolean between = one.direction() == direction
          && one.target() == (direction == Direction.MANY_TO_ONE ? parent : child);
      if (between) {
        (one.isPostUpdate() ? late : paths).add(fromChild(one));
      }
    }
  }

  /** The pairs of a relationship of either side, with the foreign key as the local one. */
  static List<JoinPair> fromChild(RelationshipProperty relationship) {
    return relationship.direction() == Direction.ONE_TO_MANY
        ? relationship.pairs().stream()
            .map(pair -> new JoinPair(pair.remote(), pair.local()))
            .toList()
        : relationship.pairs();
  }

  private static @Nullable List<JoinPair> pairs(
      Mapper<?> child, Mapper<?> parent, ForeignKeyPath key) {
    List<JoinPair> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      ColumnProperty local = property(child, key.columns().get(i));
      ColumnProperty remote = property(parent, key.targets().get(i));
      if (local == null || remote == null) {
        return null;
      }
      pairs.add(new JoinPair(local, remote));
    }
    return pairs;
  }

  private static @Nullable ColumnProperty property(Mapper<?> mapper, ColumnClause<?> column) {
    for (ColumnProperty property : mapper.columnProperties()) {
      if (property.column().name().equals(column.name())) {
        return property;
      }
    }
    return null;
  }
}
