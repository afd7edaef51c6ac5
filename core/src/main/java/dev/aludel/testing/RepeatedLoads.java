package dev.aludel.testing;

import dev.aludel.instrument.Provenance;
import dev.aludel.orm.LazyLoad;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what loops have sent round by round. */
final class RepeatedLoads {

  private static final int MOST_LINES = 3;

  private RepeatedLoads() {}

  /** An attribute of the instances that one query has loaded; provenance is told apart by identity. */
  private record Loaded(
      Class<?> type, String attribute, @Nullable Provenance provenance) {}

  private record Repeated(String sql, CallPath path) {}

  /** A text for each that came more often than that. */
  static List<String> find(List<RecordedStatement> statements, int most) {
    return Stream.concat(
            attributes(statements, most).stream(), sameStatements(statements, most).stream())
        .toList();
  }

  private static List<String> attributes(List<RecordedStatement> statements, int most) {
    Map<Loaded, List<RecordedStatement>> groups = new LinkedHashMap<>();
    for (RecordedStatement statement : statements) {
      LazyLoad load = statement.load();
      if (load != null && statement.together() == 1) {
        Loaded loaded = new Loaded(load.type(), load.attribute(), load.provenance());
        groups.computeIfAbsent(loaded, any -> new ArrayList<>()).add(statement);
      }
    }
    List<String> found = new ArrayList<>();
    for (List<RecordedStatement> group : groups.values()) {
      // One load may send several statements.
      long loads = group.stream().map(RecordedStatement::load).distinct().count();
      LazyLoad load = Objects.requireNonNull(group.get(0).load());
      if (loads > most) {
        found.add("""
            %s was loaded %d times, each time for one instance alone%s. [repeated-loads]
              %s
              The attribute was read at %s.
              %s""".formatted(
                load,
                loads,
                isQueried(load) ? ", of those that one query has found" : "",
                origin(load),
                lines(group),
                cure(load)));
      }
    }
    return found;
  }

  private static String origin(LazyLoad load) {
    Provenance provenance = load.provenance();
    return provenance == null || provenance.loadedAt() == null
        ? "The instances were loaded by no query while this was recorded: they were added, or were there before."
        : "The instances were loaded at " + provenance.loadedAt() + ".";
  }

  private static boolean isQueried(LazyLoad load) {
    return load.provenance() != null && load.provenance().loadedAt() != null;
  }

  private static String lines(List<RecordedStatement> group) {
    List<String> lines = group.stream()
        .flatMap(statement -> statement.line().stream())
        .map(StackTraceElement::toString)
        .distinct()
        .toList();
    String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining(", "));
    return lines.isEmpty()
        ? "no line of the program"
        : lines.size() > MOST_LINES
            ? shown + " and " + (lines.size() - MOST_LINES) + " other lines"
            : shown;
  }

  private static String cure(LazyLoad load) {
    String together = load.option() == null
        ? "Keep the values by sessions.withExpireOnCommit(false), or read the rows again by one query"
        : "Have the query load it by " + load.option();
    String obstacle = switch (load.reason()) {
      case MAPPING -> "take load = LAZY out of its mapping";
      case OPTION -> "take Load.lazy(…) out of the query";
      case SESSION -> "take withCohorts(false) out of the session factory";
      case NONE -> !isQueried(load) ? "" : "take Load.alone() out of the query";
    };
    return obstacle.isEmpty()
        ? together + "."
        : together + ", or " + obstacle + ": then the first read loads it for all of them.";
  }

  private static List<String> sameStatements(List<RecordedStatement> statements, int most) {
    Map<Repeated, List<RecordedStatement>> groups = new LinkedHashMap<>();
    for (RecordedStatement statement : statements) {
      if (isOfRound(statement)) {
        Repeated repeated = new Repeated(statement.sql(), statement.path());
        groups.computeIfAbsent(repeated, any -> new ArrayList<>()).add(statement);
      }
    }
    List<String> found = new ArrayList<>();
    for (List<RecordedStatement> group : groups.values()) {
      Set<Object> parameters = new HashSet<>();
      group.forEach(statement -> parameters.add(statement.parameters()));
      if (group.size() > most && parameters.size() > 1) {
        found.add("""
            The same statement ran %d times with %d different sets of parameters. [repeated-loads]
              %s
              It was sent at %s.
              Ask for all by one statement, for example by where(column.in(values)), before the loop.""".formatted(group.size(), parameters.size(), group.get(0).sql(), lines(group)));
      }
    }
    return found;
  }

  /** Whether it may be what one round of a loop has sent. */
  private static boolean isOfRound(RecordedStatement statement) {
    return statement.load() == null
        && statement.kind() == StatementKind.SELECT
        && !statement.path().lines().isEmpty()
        && !statement.path().ownLoop();
  }
}
