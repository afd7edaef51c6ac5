package dev.aludel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of a FROM the joins and conditions connect; those that nothing connects are multiplied with each other, row
 * by row. Equal roots in a union-find (Tarjan, 1975, without its ranks) are connected.
 */
public final class FromLinks {

  private static final Pattern CONSTANT = Pattern.compile("\\*|[\\d.]+|'[^']*'|NULL|TRUE|FALSE");

  private final Map<FromClause, FromClause> parents = new LinkedHashMap<>();

  private FromLinks() {}

  /**
   * The groups of tables that nothing connects, by their descriptions; none or one if all is well, or if a condition is
   * text, of which it is not known what it connects.
   */
  public static List<String> groups(
      Collection<? extends FromClause> froms, @Nullable Expression<Boolean> criteria) {
    if (froms.size() < 2) {
      return List.of();
    }
    FromLinks links = new FromLinks();
    List<FromClause> leaves =
        froms.stream().flatMap(from -> Froms.leaves(from).stream()).toList();
    froms.forEach(links::connectJoined);
    leaves.forEach(links::connectDependent);
    if (criteria != null) {
      if (hasText(criteria)) {
        return List.of();
      }
      links.connectConditions(criteria);
    }
    return links.describe(leaves);
  }

  private static boolean hasText(Expression<Boolean> criteria) {
    AtomicBoolean found = new AtomicBoolean();
    Traversal.walk(criteria, part -> {
      if (part instanceof TextExpression<?> text
          && !CONSTANT.matcher(text.template().sql()).matches()) {
        found.set(true);
      }
      return !found.get();
    });
    return found.get();
  }

  /** What a join puts together is connected, whatever its condition: the program said so. */
  private void connectJoined(FromClause from) {
    connect(Froms.leaves(from));
  }

  /** A lateral subquery, or a function's arguments, may refer to what stands beside it. */
  private void connectDependent(FromClause from) {
    boolean dependent =
        from instanceof Subquery subquery && subquery.isLateral() || from instanceof TableFunction;
    if (dependent) {
      Set<FromClause> linked = mentioned(from);
      linked.add(from);
      connect(linked);
    }
  }

  private void connectConditions(Expression<Boolean> criteria) {
    List<? extends Expression<?>> conjuncts = Annotated.strip(criteria) instanceof Logical logical
            && logical.connective() == Logical.Connective.AND
        ? logical.conditions()
        : List.of(criteria);
    conjuncts.forEach(conjunct -> connect(mentioned(conjunct)));
  }

  /** The FROM elements of all columns in a node, those in its subqueries too. */
  private static Set<FromClause> mentioned(SqlNode node) {
    Set<FromClause> found = new LinkedHashSet<>();
    Traversal.walk(node, part -> {
      if (part instanceof ColumnClause<?> column) {
        found.addAll(Froms.leaves(column.from()));
      }
      return true;
    });
    return found;
  }

  private void connect(Collection<? extends FromClause> leaves) {
    FromClause first = null;
    for (FromClause leaf : leaves) {
      // What the query around this one reads connects as well: it has one row at a time.
      parents.putIfAbsent(leaf, leaf);
      if (first == null) {
        first = leaf;
      } else {
        parents.put(root(leaf), root(first));
      }
    }
  }

  private FromClause root(FromClause leaf) {
    FromClause root = leaf;
    while (!parents.getOrDefault(root, root).equals(root)) {
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  private List<String> describe(List<FromClause> leaves) {
    Map<FromClause, List<String>> groups = new LinkedHashMap<>();
    for (FromClause leaf : leaves) {
      groups.computeIfAbsent(root(leaf), root -> new ArrayList<>()).add(leaf.description());
    }
    return groups.values().stream().map(group -> String.join(", ", group)).toList();
  }
}
