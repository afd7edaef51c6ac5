package dev.aludel.dialect;

import dev.aludel.sql.Alias;
import dev.aludel.sql.AliasName;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Cte;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.TableFunction;
import dev.aludel.sql.Traversal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives anonymous aliases their names, {@code users_1} or {@code anon_1}, in the order in which they are asked for and
 * apart from all names that the statement has already. Serves one statement.
 */
final class AliasNames {

  // PostgreSQL keeps 63 bytes of a name.
  private static final int LONGEST_STEM = 55;

  private final Map<AliasName, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<FromClause> walked = Collections.newSetFromMap(new IdentityHashMap<>());

  AliasNames(Statement statement) {
    Traversal.walk(statement, this::take);
  }

  String name(AliasName name) {
    return name.isAnonymous() ? names.computeIfAbsent(name, this::invent) : name.text();
  }

  private String invent(AliasName name) {
    String stem = fits(name.text()) ? name.text() : "anon";
    int number = 1;
    while (!taken.add(stem + "_" + number)) {
      number++;
    }
    return stem + "_" + number;
  }

  /** Whether a number behind it leaves it a name for every database. */
  private static boolean fits(String stem) {
    return stem.getBytes(StandardCharsets.UTF_8).length <= LONGEST_STEM;
  }

  private boolean take(SqlNode node) {
    if (node instanceof ColumnClause<?> column) {
      // What only a column leads to will stand in FROM as well.
      if (walked.add(column.from())) {
        Traversal.walk(column.from(), this::take);
      }
    } else if (node instanceof TableClause table) {
      taken.add(table.name());
    } else if (node instanceof Alias alias) {
      take(alias.name());
    } else if (node instanceof Subquery subquery) {
      take(subquery.name());
    } else if (node instanceof TableFunction function) {
      take(function.name());
    } else if (node instanceof Cte cte) {
      take(cte.name());
    }
    return true;
  }

  private void take(AliasName name) {
    if (!name.isAnonymous()) {
      taken.add(name.text());
    }
  }
}
