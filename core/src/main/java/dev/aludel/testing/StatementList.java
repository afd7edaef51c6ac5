package dev.aludel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements as the text of a failure lists them: numbered, with their lines of the program, some of them marked. */
final class StatementList {

  private static final int MOST = 50;

  private StatementList() {}

  /** Those that were sent, under a heading. */
  static String sent(List<RecordedStatement> statements, Set<Integer> marked) {
    return under("Sent:", statements.stream().map(StatementList::described).toList(), marked);
  }

  /** Texts under a heading. */
  static String under(String heading, List<String> texts, Set<Integer> marked) {
    if (texts.isEmpty()) {
      return heading + " nothing";
    }
    int first = marked.stream().min(Integer::compare).orElse(0);
    int from =
        texts.size() <= MOST ? 0 : Math.max(0, Math.min(first - MOST / 2, texts.size() - MOST));
    int to = Math.min(texts.size(), from + MOST);
    List<String> lines = new ArrayList<>(List.of(heading));
    if (from > 0) {
      lines.add("    … " + from + " before");
    }
    for (int i = from; i < to; i++) {
      String margin = marked.contains(i) ? "> " : "  ";
      lines.add(margin + "%3d. ".formatted(i + 1) + texts.get(i).replace("\n", "\n       "));
    }
    if (to < texts.size()) {
      lines.add("    … " + (texts.size() - to) + " more");
    }
    return String.join("\n", lines);
  }

  private static String described(RecordedStatement statement) {
    List<String> known = new ArrayList<>();
    statement.line().ifPresent(line -> known.add("at " + line));
    statement.attribute().ifPresent(attribute -> known.add("to load " + attribute));
    if (statement.isBatch()) {
      known.add("a batch of " + statement.batchSize());
    }
    if (statement.hasFailed()) {
      known.add("failed");
    }
    return known.isEmpty() ? statement.sql() : statement.sql() + "\n" + String.join(", ", known);
  }
}
