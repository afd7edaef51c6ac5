package dev.aludel.orm.loading;

import dev.aludel.error.CompileException;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.Expression;
import dev.aludel.sql.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one query loads one relationship, and below it what the target has. Immutable: each method answers another one.
 *
 * @param narrowing which of the related rows, in which order
 * @param innerJoin whether holders without a related row are left out of the answer
 * @param depth how many levels of a relationship to its own class it goes along; 1 if nothing was said
 * @param below what is said of the target
 */
public record RelationshipOption(
    RelationshipProperty relationship,
    LoadStyle style,
    Narrowing narrowing,
    boolean innerJoin,
    int depth,
    List<LoaderOption> below)
    implements PathOption {

  public RelationshipOption {
    below = List.copyOf(below);
  }

  /** That a relationship is loaded in one style. */
  public static RelationshipOption of(RelationshipProperty relationship, LoadStyle style) {
    return new RelationshipOption(relationship, style, Narrowing.NONE, false, 1, List.of());
  }

  @Override
  public RelationshipOption then(LoaderOption... options) {
    List<LoaderOption> more = new ArrayList<>(below);
    more.addAll(List.of(options));
    return new RelationshipOption(relationship, style, narrowing, innerJoin, depth, more);
  }

  /**
   * Of the related rows those alone for which the conditions hold; they speak of the target's attributes. A collection that was
   * loaded so holds less than the database has: nothing is deleted for that, but a replacement of the whole of it would
   * leave the others where they are.
   */
  @SafeVarargs
  public final RelationshipOption where(Expression<Boolean>... conditions) {
    Narrowing narrowed = narrowing;
    for (Expression<Boolean> condition : conditions) {
      narrowed = narrowed.where(condition);
    }
    return with(narrowed);
  }

  /** In this order, in place of the relationship's own. */
  public RelationshipOption orderBy(SortKey... keys) {
    return with(narrowing.orderBy(List.of(keys)));
  }

  /**
   * At most so many for each holder, the first ones in the order of the relationship or of {@link #orderBy}, otherwise by the
   * target's key. A join cannot do that, so that such a relationship is loaded by select-in.
   *
   * @param rows 1 or more
   * @throws IllegalArgumentException if there are fewer
   */
  public RelationshipOption limit(int rows) {
    return with(narrowing.limit(rows));
  }

  /**
   * Joined by JOIN and not by LEFT JOIN, which is faster, and leaves out holders that have no related row. Below a LEFT JOIN it is
   * one too.
   *
   * @throws CompileException if the relationship is not joined
   */
  public RelationshipOption inner() {
    if (style != LoadStyle.JOINED) {
      throw CompileException.of(
          "%s is not joined, so that there is no join to be an inner one.".formatted(relationship),
          "Write Load.joined(…).inner(), or filter the holders by where(relationship.any()).",
          "not-joined");
    }
    return new RelationshipOption(relationship, style, narrowing, true, depth, below);
  }

  /**
   * The same again for the target's own relationship, as deep as there is something: for trees. A statement for each level.
   *
   * @throws CompileException if the relationship leads to another class, or is joined
   */
  public RelationshipOption recursive() {
    if (style == LoadStyle.JOINED) {
      throw CompileException.of(
          "%s cannot be joined to any depth.".formatted(relationship),
          "Say how deep: recursive(3), or use Load.selectIn(…).",
          "endless-join");
    }
    return recursive(Integer.MAX_VALUE);
  }

  /**
   * As {@link #recursive()}, so many levels of it.
   *
   * @param levels 1 or more; 1 is the relationship of the query's own instances
   * @throws CompileException if the relationship leads to another class
   */
  public RelationshipOption recursive(int levels) {
    if (relationship.target() != relationship.holder()) {
      throw CompileException.of(
          "%s leads to %s, so that it cannot be gone along again from there."
              .formatted(relationship, relationship.target().type().getSimpleName()),
          "Name the relationships on the way: .then(…).",
          "not-recursive");
    }
    if (levels < 1) {
      throw new IllegalArgumentException("levels must be 1 or more, not " + levels);
    }
    return new RelationshipOption(relationship, style, narrowing, innerJoin, levels, below);
  }

  /** The same of all related rows. */
  RelationshipOption whole() {
    return with(Narrowing.NONE);
  }

  /** The same for the next level, or null at the end. */
  @Nullable
  RelationshipOption deeper() {
    if (depth == 1) {
      return null;
    }
    int rest = depth == Integer.MAX_VALUE ? depth : depth - 1;
    return new RelationshipOption(relationship, style, narrowing, innerJoin, rest, below);
  }

  private RelationshipOption with(Narrowing other) {
    return new RelationshipOption(relationship, style, other, innerJoin, depth, below);
  }
}
