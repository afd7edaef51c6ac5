package dev.aludel.sql;

import java.util.List;

/** A way from one thing in FROM to another that somebody above knows: along a mapped relationship. Immutable. */
public interface JoinPath {

  /** What to join, one after the other. */
  List<Step> steps();

  /** One join of the way. */
  record Step(FromClause target, Expression<Boolean> on) {}
}
