package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Cte;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The WITH clause while a statement is written: each expression once, those it uses before it. */
final class CteClauses {

  private final Map<String, Cte> known = new HashMap<>();
  private final List<String> clauses = new ArrayList<>();
  private boolean recursive;

  /** Writes the expression unless it was written, or is being written, which is how recursion refers to itself. */
  void add(String name, Cte cte, Supplier<String> clause) {
    Cte first = known.putIfAbsent(name, cte);
    if (first == null) {
      recursive |= cte.isRecursive();
      clauses.add(clause.get());
    } else if (!first.base().equals(cte.base()) || cte.isRecursive() && !first.equals(cte)) {
      throw CompileException.of(
          "Two different common table expressions are called \"%s\".".formatted(name),
          "Give one of them another name.",
          "same-cte-name");
    }
  }

  /** The clause with a blank behind it, or nothing; afterwards no expression counts as written. */
  String take() {
    if (clauses.isEmpty()) {
      return "";
    }
    String with = (recursive ? "WITH RECURSIVE " : "WITH ") + String.join(", ", clauses) + " ";
    clauses.clear();
    known.clear();
    recursive = false;
    return with;
  }
}
