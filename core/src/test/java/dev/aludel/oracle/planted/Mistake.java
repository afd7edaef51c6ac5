package dev.aludel.oracle.planted;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Query;
import dev.aludel.sql.SqlNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Twenty mistakes that a compiler could make. */
public enum Mistake implements PlantedFault {
  PARENTHESES_DROPPED(Mistakes::parentheses),
  MINUS_SWAPPED(node -> Mistakes.swapped(node, Operator.MINUS)),
  OFFSET_IGNORED(Mistakes::offsetIgnored),
  NOT_LOST(Mistakes::notLost),
  IN_FOR_NOT_IN(node -> Mistakes.operator(node, Operator.NOT_IN, Operator.IN)),
  AND_AS_LOOSE_AS_OR(Mistakes::precedence),
  BETWEEN_SWAPPED(Mistakes::boundsSwapped),
  ELSE_LOST(Mistakes::elseLost),
  DISTINCT_LOST(Mistakes::distinctLost),
  NOT_EQUAL_FOR_DISTINCT(node -> Mistakes.operator(node, Operator.IS_DISTINCT_FROM, Operator.NE)),
  ESCAPE_LOST(Mistakes::escapeLost),
  COALESCE_REVERSED(Mistakes::coalesceReversed),
  LIMIT_OFF_BY_ONE(Mistakes::limitOffByOne),
  NULLS_SWAPPED(Mistakes::nullsSwapped),
  FILTER_DROPPED(Mistakes::filterDropped),
  FRAME_LOST(Mistakes::frameLost),
  EXISTS_FOR_NOT_EXISTS(Mistakes::existsNegationLost),
  UNION_FOR_UNION_ALL(Mistakes::unionForUnionAll),
  HAVING_LOST(Mistakes::havingLost),
  PARAMETERS_SWAPPED(node -> null) {
    @Override
    public BoundStatement send(BoundStatement bound) {
      return SwappedParameters.in(bound);
    }
  };

  private final Rewriting rewriting;

  Mistake(Function<SqlNode, @Nullable SqlNode> mistake) {
    this.rewriting = new Rewriting(mistake);
  }

  @Override
  public Query<?> rewrite(Query<?> query) {
    return rewriting.rewrite(query);
  }
}
