package dev.aludel.oracle.planted;

import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Query;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mistake in how one kind of node is written, made wherever there is one: another node in its place. */
record Rewriting(Function<SqlNode, @Nullable SqlNode> mistake) implements PlantedFault {

  @Override
  public Query<?> rewrite(Query<?> query) {
    return (Query<?>) new Pass(mistake).rewritten(query);
  }

  /** Goes through one statement from its leaves up. */
  private record Pass(Function<SqlNode, @Nullable SqlNode> mistake, Map<SqlNode, SqlNode> known) {

    Pass(Function<SqlNode, @Nullable SqlNode> mistake) {
      this(mistake, new IdentityHashMap<>());
    }

    SqlNode rewritten(SqlNode node) {
      SqlNode found = known.get(node);
      if (found == null) {
        SqlNode copy = withParts(node);
        SqlNode mistaken = mistake.apply(copy);
        found = mistaken == null ? copy : mistaken;
        known.put(node, found);
      }
      return found;
    }

    private SqlNode withParts(SqlNode node) {
      Replacement parts = part -> part == node ? null : rewritten(part);
      if (node instanceof Expression<?> expression) {
        return Replacement.apply(expression, parts);
      }
      if (node instanceof FromClause from) {
        return Replacement.apply(from, parts);
      }
      return node instanceof Statement statement ? Replacement.apply(statement, parts) : node;
    }
  }
}
