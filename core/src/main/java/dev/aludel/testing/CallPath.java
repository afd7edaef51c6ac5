package dev.aludel.testing;

import dev.aludel.engine.Connection;
import dev.aludel.engine.ProgramLine;
import dev.aludel.inspect.Inspector;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of calls by which a statement came about. Two statements of one path were sent by a loop.
 *
 * @param lines those of the program, the nearest one first, down to the test framework
 * @param ownLoop whether Aludel itself sends several of its kind: to ask for the schema table by table, and for rows by portions
 *     of their keys
 */
record CallPath(List<StackTraceElement> lines, boolean ownLoop) {

  private static final Set<String> LOADERS =
      Set.of("dev.aludel.orm.loading.SelectInLoader", "dev.aludel.orm.loading.KeyLoader");

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  static CallPath current() {
    List<StackTraceElement> all = ProgramLine.stack();
    List<StackTraceElement> own = all.stream()
        .takeWhile(line -> !line.getClassName().startsWith("org.junit."))
        .toList();
    return new CallPath(own, WALKER.walk(frames -> frames.anyMatch(CallPath::loops)));
  }

  private static boolean loops(StackWalker.StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return type == Inspector.class
        || type == Connection.class && frame.getMethodName().equals("has")
        || LOADERS.contains(type.getName());
  }

  /** The nearest line, rather of a class that the given one neither is nor extends. */
  Optional<StackTraceElement> line(@Nullable Class<?> type) {
    Set<String> names = new HashSet<>();
    for (Class<?> level = type; level != null; level = level.getSuperclass()) {
      names.add(level.getName());
    }
    return lines.stream()
        .filter(line -> !names.contains(line.getClassName()))
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }
}
