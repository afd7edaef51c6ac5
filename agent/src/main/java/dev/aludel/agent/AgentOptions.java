package dev.aludel.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks of the agent: {@code include=com.acme;exclude=com.acme.dto,com.acme.gen;mapped=com.acme.A;dump=DIR;
 * log=all}. A list goes on behind a comma or a semicolon.
 *
 * @param include packages or classes to look at; none means all
 * @param exclude packages or classes to leave alone
 * @param mapped classes that are mapped without an annotation
 * @param dump where to write woven class files; null for nowhere
 * @param logAll whether to name each woven class, not just failures
 */
record AgentOptions(
    List<String> include,
    List<String> exclude,
    Set<String> mapped,
    @Nullable Path dump,
    boolean logAll) {

  /** Where options come from when no {@code -javaagent} flag gives them. */
  static final String PROPERTY = "aludel.agent.options";

  private static final Set<String> NAMES = Set.of("include", "exclude", "mapped", "dump", "log");

  /** Parses the text behind {@code -javaagent:aludel-agent.jar=}. */
  static AgentOptions parse(@Nullable String text) {
    Map<String, List<String>> lists = lists(text == null ? "" : text);
    List<String> dump = lists.getOrDefault("dump", List.of());
    return new AgentOptions(
        lists.getOrDefault("include", List.of()),
        lists.getOrDefault("exclude", List.of()),
        Set.copyOf(lists.getOrDefault("mapped", List.of())),
        dump.isEmpty() ? null : Path.of(dump.get(0)),
        lists.getOrDefault("log", List.of()).contains("all"));
  }

  private static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> current = null;
    for (String part : text.split("[;,]")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        current = new ArrayList<>();
        lists.put(known(part.substring(0, equals)), current);
      } else if (current == null && !part.isBlank()) {
        throw unknown(part);
      }
      String value = part.substring(equals + 1).strip();
      if (current != null && !value.isEmpty()) {
        current.add(value);
      }
    }
    return lists;
  }

  private static String known(String name) {
    if (!NAMES.contains(name.strip())) {
      throw unknown(name);
    }
    return name.strip();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "The agent has no option \"" + name.strip()
            + "\". It has include, exclude, mapped, dump and log; write include=com.acme;log=all. [unknown-agent-option]");
  }
}
