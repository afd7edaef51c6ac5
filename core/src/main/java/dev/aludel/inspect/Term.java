package dev.aludel.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of an expression, in the one form that all spellings of it are brought to: NOT stands nowhere but before what has no
 * opposite, AND and OR are flat and sorted, IN and BETWEEN are written out, a literal stands on the right.
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
  private static final Map<String, String> MIRRORED =
      Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

  static Term leaf(String text) {
    return new Term(text, List.of());
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

  /** {@code and} or {@code or} over these, without any that are nested in them. */
  static Term joined(String operator, List<Term> terms) {
    List<Term> flat = new ArrayList<>();
    for (Term term : terms) {
      flat.addAll(term.head.equals(operator) ? term.operands : List.of(term));
    }
    List<Term> sorted =
        flat.stream().distinct().sorted(Comparator.comparing(Term::toString)).toList();
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
