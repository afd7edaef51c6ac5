package dev.aludel.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Statements that were recorded, in the order in which they were sent, and what a test may say of them. An assertion that
 * does not hold throws an {@link AssertionError} that lists the statements with the lines of the program that caused them; one
 * that holds answers the same statements. Parameters are in no text of a failure. Immutable.
 *
 * <pre>{@code
 * recorder.statements().of(SELECT).assertSql("SELECT users.id, users.name FROM users");
 * }</pre>
 */
public final class Statements implements Iterable<RecordedStatement> {

  private final List<RecordedStatement> all;
  private final boolean normalized;

  Statements(List<RecordedStatement> all) {
    this(all, false);
  }

  private Statements(List<RecordedStatement> all, boolean normalized) {
    this.all = List.copyOf(all);
    this.normalized = normalized;
  }

  // --- which -----------------------------------------------------------------------------------

  /** Those of one of the kinds. */
  public Statements of(StatementKind... kinds) {
    Set<StatementKind> wanted = Set.of(kinds);
    return where(statement -> wanted.contains(statement.kind()));
  }

  /** Those whose text has that part. */
  public Statements containing(String part) {
    return where(statement -> text(statement.sql()).contains(text(part)));
  }

  /** Those in whose text the regular expression is found. */
  public Statements matching(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return where(statement -> pattern.matcher(text(statement.sql())).find());
  }

  /** Those that fulfil the condition. */
  public Statements where(Predicate<? super RecordedStatement> condition) {
    return new Statements(all.stream().filter(condition).toList(), normalized);
  }

  /** The same, to be compared as if each run of white space outside of quotes were one space. */
  public Statements ignoringWhitespace() {
    return new Statements(all, true);
  }

  public List<RecordedStatement> list() {
    return all;
  }

  public int count() {
    return all.size();
  }

  /** Their texts. */
  public List<String> sql() {
    return all.stream().map(statement -> text(statement.sql())).toList();
  }

  @Override
  public Iterator<RecordedStatement> iterator() {
    return all.iterator();
  }

  // --- what holds ------------------------------------------------------------------------------

  /** Exactly these texts, in this order. */
  public Statements assertSql(String... expected) {
    List<String> wanted = texts(expected);
    List<String> sent = sql();
    if (wanted.equals(sent)) {
      return this;
    }
    int first = 0;
    while (first < Math.min(wanted.size(), sent.size())
        && wanted.get(first).equals(sent.get(first))) {
      first++;
    }
    String what = first == wanted.size()
        ? "Statement " + (first + 1) + " was sent, and no more than " + first + " expected."
        : first == sent.size()
            ? "Statement " + (first + 1) + " was expected, and not sent."
            : "Statement " + (first + 1) + " is not the one that was expected.";
    throw Disagreement.of(
        what + " [statements-differ]\n"
            + StatementList.under("Expected:", wanted, Set.of(first)) + "\n"
            + StatementList.sent(all, Set.of(first)),
        wanted,
        sent);
  }

  /** Exactly these texts, each as often as it is named, in any order. */
  public Statements assertSqlInAnyOrder(String... expected) {
    List<String> missing = new ArrayList<>(texts(expected));
    Set<Integer> surplus = new HashSet<>();
    List<String> sent = sql();
    for (int i = 0; i < sent.size(); i++) {
      if (!missing.remove(sent.get(i))) {
        surplus.add(i);
      }
    }
    if (missing.isEmpty() && surplus.isEmpty()) {
      return this;
    }
    throw Disagreement.of(
        "The statements are not those that were expected, in any order: " + missing.size()
            + " missing, " + surplus.size() + " too many. [statements-differ]\n"
            + StatementList.under("Missing:", missing, Set.of()) + "\n"
            + StatementList.sent(all, surplus),
        texts(expected),
        sent);
  }

  /** So many. */
  public Statements assertCount(int expected) {
    if (all.size() == expected) {
      return this;
    }
    throw disagreement(
        statements(expected) + were(expected) + " expected, and " + all.size() + were(all.size())
            + " sent. [statement-count]",
        expected,
        expected);
  }

  /** So many, or less. */
  public Statements assertAtMost(int most) {
    return assertAtMost(most, "");
  }

  Statements assertAtMost(int most, String cause) {
    if (all.size() <= most) {
      return this;
    }
    throw disagreement(
        cause + statements(most) + " may be sent at most, and " + all.size() + were(all.size())
            + ". [statement-limit]",
        most,
        most);
  }

  /** None at all. */
  public Statements assertNone() {
    if (all.isEmpty()) {
      return this;
    }
    throw disagreement(
        "No statement was expected, and " + all.size() + were(all.size())
            + " sent. [statement-count]",
        0,
        0);
  }

  /** The text of one of them has that part. */
  public Statements assertContains(String part) {
    if (containing(part).count() > 0) {
      return this;
    }
    throw new AssertionError("No statement contains \"" + part + "\". [no-such-statement]\n"
        + StatementList.sent(all, Set.of()));
  }

  /** The regular expression is found in the text of one of them. */
  public Statements assertMatches(String regex) {
    if (matching(regex).count() > 0) {
      return this;
    }
    throw new AssertionError("No statement matches /" + regex + "/. [no-such-statement]\n"
        + StatementList.sent(all, Set.of()));
  }

  /** As {@link #assertNoRepeatedLoads(int)}, with 1. */
  public Statements assertNoRepeatedLoads() {
    return assertNoRepeatedLoads(1);
  }

  /**
   * No loop has sent a statement for each of its rounds (no N + 1): no attribute was loaded for one instance alone more often
   * than that among the instances of one query, and no SELECT came from the same path of calls more often than that with
   * different parameters.
   *
   * @param most how often it may happen, 1 at least
   */
  public Statements assertNoRepeatedLoads(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("assertNoRepeatedLoads(" + most
          + "): a load is repeated from the second on; give 1 or more.");
    }
    List<String> found = RepeatedLoads.find(all, most);
    if (found.isEmpty()) {
      return this;
    }
    throw new AssertionError(String.join("\n", found));
  }

  private AssertionError disagreement(String message, int expected, int firstSurplus) {
    Set<Integer> surplus = firstSurplus < all.size() ? Set.of(firstSurplus) : Set.of();
    return Disagreement.of(message + "\n" + StatementList.sent(all, surplus), expected, all.size());
  }

  private static String statements(int number) {
    return number == 1 ? "1 statement" : number + " statements";
  }

  private static String were(int number) {
    return number == 1 ? " was" : " were";
  }

  private List<String> texts(String... sql) {
    return IntStream.range(0, sql.length).mapToObj(i -> text(sql[i])).toList();
  }

  private String text(String sql) {
    return normalized ? Whitespace.normalized(sql) : sql;
  }

  @Override
  public String toString() {
    return sql().toString();
  }
}
