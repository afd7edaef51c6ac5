package dev.aludel.inspect;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings SQL that a program gave and what a database has made of it to one form: databases keep what they understood, with
 * parentheses, casts, qualified names and another case of letters, and not what was written.
 */
final class SqlText {

  private static final Set<String> CLAUSES =
      Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "UNION");
  private static final Set<String> OF_EXPRESSIONS =
      Set.of("SELECT", "WHERE", "GROUP", "HAVING", "ORDER");
  private static final Set<String> NOISE = Set.of("AS", "INNER", "(", ")", "BY");

  private final boolean backslashes;

  SqlText(Dialect dialect) {
    backslashes = dialect.features().supports(Feature.BACKSLASH_ESCAPES);
  }

  String expression(String sql) {
    return expression(SqlToken.of(sql, backslashes));
  }

  private static String expression(List<SqlToken> tokens) {
    @Nullable Term term = ExpressionParser.parse(tokens);
    return term == null ? plain(tokens) : term.toString();
  }

  /** A SELECT: clause by clause, without the names that its columns are given. */
  String query(String sql) {
    List<String> clauses = new ArrayList<>();
    List<SqlToken> clause = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : SqlToken.of(sql, backslashes)) {
      boolean begins = depth == 0 && CLAUSES.stream().anyMatch(token::is);
      if (begins && !clause.isEmpty()) {
        clauses.add(clause(clause));
        clause = new ArrayList<>();
      }
      depth += token.is("(") ? 1 : 0;
      depth -= token.is(")") ? 1 : 0;
      clause.add(token);
    }
    clauses.add(clause(clause));
    return String.join(" ", clauses);
  }

  private static String clause(List<SqlToken> clause) {
    String word = clause.get(0).text().toUpperCase(Locale.ROOT);
    if (!OF_EXPRESSIONS.contains(word)) {
      return plain(clause);
    }
    int from = clause.size() > 1 && clause.get(1).is("BY") ? 2 : 1;
    List<SqlToken> item = new ArrayList<>();
    List<String> items = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : clause.subList(from, clause.size())) {
      depth += token.is("(") ? 1 : 0;
      depth -= token.is(")") ? 1 : 0;
      if (depth == 0 && token.is(",")) {
        items.add(expression(withoutAlias(item)));
        item = new ArrayList<>();
      } else if (!token.is(";")) {
        item.add(token);
      }
    }
    items.add(expression(withoutAlias(item)));
    return word + " " + String.join(", ", items);
  }

  private static List<SqlToken> withoutAlias(List<SqlToken> item) {
    int size = item.size();
    if (size > 2 && item.get(size - 2).is("AS")) {
      return item.subList(0, size - 2);
    }
    boolean alias = size > 1
        && item.get(size - 1).isName()
        && !item.get(size - 1).is("END")
        && !item.get(size - 1).is("NULL")
        && (item.get(size - 2).is(")")
            || item.get(size - 2).kind() == SqlToken.Kind.QUOTED_NAME
            || item.get(size - 2).kind() == SqlToken.Kind.NUMBER);
    return alias ? item.subList(0, size - 1) : item;
  }

  /** Token by token, where nothing better is known. */
  private static String plain(List<SqlToken> tokens) {
    List<SqlToken> kept = new ArrayList<>();
    for (SqlToken token : tokens) {
      if (token.is(".") && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      } else if (NOISE.stream().noneMatch(token::is) && !token.is(";")) {
        kept.add(token);
      }
    }
    return kept.stream()
        .map(token -> token.kind() == SqlToken.Kind.STRING
            ? "'" + token.text() + "'"
            : token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
