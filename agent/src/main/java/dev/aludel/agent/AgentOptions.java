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
 * log=info;failOnError=true}. A list goes on behind a comma or a semicolon.
 *
 * @param include packages or classes to look at; none means all
 * @param exclude packages or classes to leave alone
 * @param mapped classes that are mapped without an annotation
 * @param dump where to write woven class files; null for nowhere
 * @param failOnError whether a mapped class that cannot be woven must not be used at all
 */
record AgentOptions(
    List<String> include,
    List<String> exclude,
    Set<String> mapped,
    @Nullable Path dump,
    LogLevel log,
    boolean failOnError) {

  /** Where options come from when no {@code -javaagent} flag gives them. */
  static final String PROPERTY = "aludel.agent.options";

  private static final Set<String> NAMES =
      Set.of("include", "exclude", "mapped", "dump", "log", "failOnError");

  /** The options given with the flag, else those in the system property. */
  static AgentOptions given(@Nullable String flag) {
    boolean none = flag == null || flag.isBlank();
    return parse(none ? System.getProperty(PROPERTY) : flag);
  }

  /** Parses the text behind {@code -javaagent:aludel-agent.jar=}. */
  static AgentOptions parse(@Nullable String text) {
    Map<String, List<String>> lists = lists(text == null ? "" : text);
    String dump = single("dump", lists);
    return new AgentOptions(
        lists.getOrDefault("include", List.of()),
        lists.getOrDefault("exclude", List.of()),
        Set.copyOf(lists.getOrDefault("mapped", List.of())),
        dump == null ? null : Path.of(dump),
        level(single("log", lists)),
        flag("failOnError", single("failOnError", lists)));
  }

  private static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> current = null;
    for (String part : text.split("[;,]")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        current = listOf(known(part.substring(0, equals)), lists);
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

  private static List<String> listOf(String name, Map<String, List<String>> lists) {
    List<String> known = lists.get(name);
    if (known == null) {
      known = new ArrayList<>();
      lists.put(name, known);
    }
    return known;
  }

  private static @Nullable String single(String name, Map<String, List<String>> lists) {
    List<String> values = lists.get(name);
    if (values == null) {
      return null;
    }
    if (values.size() != 1) {
      throw wrong(name, values.toString(), "one value");
    }
    return values.get(0);
  }

  private static LogLevel level(@Nullable String name) {
    LogLevel level = name == null ? LogLevel.ERROR : LogLevel.named(name);
    if (level == null) {
      throw wrong("log", name, "off, error, info, debug or trace");
    }
    return level;
  }

  private static boolean flag(String name, @Nullable String value) {
    if (value == null || value.equals("false")) {
      return false;
    }
    if (!value.equals("true")) {
      throw wrong(name, value, "true or false");
    }
    return true;
  }

  private static String known(String name) {
    if (!NAMES.contains(name.strip())) {
      throw unknown(name);
    }
    return name.strip();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("The agent has no option \"" + name.strip()
        + "\". It has include, exclude, mapped, dump, log and failOnError; write"
        + " include=com.acme;log=info. [unknown-agent-option]");
  }

  private static IllegalArgumentException wrong(
      String name, @Nullable String value, String expected) {
    return new IllegalArgumentException("The agent's option " + name + " cannot be \"" + value
        + "\". It takes " + expected + ". [wrong-agent-option]");
  }
}
