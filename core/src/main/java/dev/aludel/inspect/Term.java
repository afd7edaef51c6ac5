package dev.aludel.inspect;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of an expression, in the one form that all spellings of it are brought to: NOT stands nowhere but before what has no
 * opposite, conditions are an OR of ANDs, IN and BETWEEN are written out, a literal stands on the right.
 *
 * @param head an operator or the name of a function; for a leaf, all of it
 */
record Term(String head, List<Term> operands) {

  private static final Map<String, String> OPPOSITES = Map.ofEntries(
      Map.entry("=", "<>"),
      Map.entry("<>", "="),
      Map.entry("<", ">="),
      Map.entry(">=", "<"),
      Map.entry(">", "<="),
      Map.entry("<=", ">"),
      Map.entry("like", "not like"),
      Map.entry("not like", "like"),
      Map.entry("is distinct", "is not distinct"),
      Map.entry("is not distinct", "is distinct"));
  /** More are left as they stand; multiplying them out would take long. */
  private static final int MOST_ALTERNATIVES = 256;

  private static final Map<String, String> MIRRORED =
      Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

  static Term leaf(String text) {
    return new Term(text, List.of());
  }

  /** A literal text. */
  static Term text(String text) {
    return leaf("'" + text + "'");
  }

  static Term of(String head, Term... operands) {
    return new Term(head, List.of(operands));
  }

  /** {@code a < b}, with a literal on the right. */
  static Term compared(String operator, Term left, Term right) {
    String mirrored = MIRRORED.get(operator);
    return mirrored != null && left.isLiteral() && !right.isLiteral()
        ? of(mirrored, right, left)
        : of(operator, left, right);
  }

  /**
   * {@code and} or {@code or} over these, as an OR of ANDs of which none implies another: however a database factors terms
   * out or multiplies them, that form is the same.
   */
  static Term joined(String operator, List<Term> terms) {
    Set<Set<Term>> alternatives = new LinkedHashSet<>();
    if (operator.equals("or")) {
      terms.forEach(term -> alternatives.addAll(term.alternatives()));
    } else {
      alternatives.add(Set.of());
      for (Term term : terms) {
        Set<Set<Term>> product = product(alternatives, term.alternatives());
        if (product.size() > MOST_ALTERNATIVES) {
          return sorted(operator, terms);
        }
        alternatives.clear();
        alternatives.addAll(product);
      }
    }
    return sorted(
        "or",
        alternatives.stream()
            .filter(one -> alternatives.stream()
                .noneMatch(other -> other.size() < one.size() && one.containsAll(other)))
            .map(one -> sorted("and", one))
            .toList());
  }

  private Set<Set<Term>> alternatives() {
    Set<Set<Term>> alternatives = new LinkedHashSet<>();
    for (Term term : head.equals("or") ? operands : List.of(this)) {
      alternatives.add(Set.copyOf(term.head.equals("and") ? term.operands : List.of(term)));
    }
    return alternatives;
  }

  private static Set<Set<Term>> product(Set<Set<Term>> left, Set<Set<Term>> right) {
    Set<Set<Term>> product = new LinkedHashSet<>();
    for (Set<Term> one : left) {
      for (Set<Term> other : right) {
        Set<Term> both = new HashSet<>(one);
        both.addAll(other);
        product.add(both);
      }
    }
    return product;
  }

  private static Term sorted(String operator, Collection<Term> terms) {
    List<Term> sorted =
        terms.stream().distinct().sorted(Comparator.comparing(Term::toString)).toList();
    return sorted.size() == 1 ? sorted.get(0) : new Term(operator, sorted);
  }

  Term negated() {
    String opposite = OPPOSITES.get(head);
    if (opposite != null && operands.size() == 2) {
      return new Term(opposite, operands);
    }
    return switch (head) {
      case "and" -> joined("or", operands.stream().map(Term::negated).toList());
      case "or" -> joined("and", operands.stream().map(Term::negated).toList());
      case "not" -> operands.get(0);
      case "is null" -> new Term("is not null", operands);
      case "is not null" -> new Term("is null", operands);
      default -> of("not", this);
    };
  }

  boolean isText() {
    return operands.isEmpty() && head.startsWith("'");
  }

  /** Of a literal text what it stands for. */
  String text() {
    return head.substring(1, head.length() - 1);
  }

  boolean isLiteral() {
    return operands.isEmpty() && head.matches("-?\\d.*|(?s)'.*|null");
  }

  @Override
  public String toString() {
    return operands.isEmpty()
        ? head
        : operands.stream().map(Term::toString).collect(Collectors.joining(", ", head + "(", ")"));
  }
}
