package dev.aludel.engine;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line of the program that called us. */
final class Origin {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final String KOTLIN_MODULE = "dev.aludel.kotlin";

  /** Our packages by their second name. A program may be packed into one jar with us, or begin its own names as we do. */
  private static final Set<String> PACKAGES = Set.of(
      "dialect",
      "engine",
      "error",
      "inspect",
      "instrument",
      "mapping",
      "observe",
      "orm",
      "schema",
      "sql",
      "testing",
      "type");

  /** The runtimes of languages, whose frames stand between us and the program. */
  private static final Set<String> RUNTIMES = Set.of("kotlin", "kotlinx", "groovy");

  private static final Set<String> GROOVY = Set.of("org.codehaus.groovy", "org.apache.groovy");

  private static final ClassValue<Boolean> PROGRAM = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> type) {
      return !isOfJdk(type) && !isOfRuntime(type.getPackageName()) && !isOurs(type);
    }
  };

  private Origin() {}

  /** The nearest frame that is neither ours nor of the JDK or a language's runtime; null if there is none. */
  static @Nullable StackFrame ofCaller() {
    return WALKER.walk(Origin::first).orElse(null);
  }

  /** As {@link #ofCaller()}, in names without control characters: those would forge lines of a log. */
  static @Nullable StackTraceElement line() {
    StackFrame frame = ofCaller();
    return frame == null ? null : line(frame);
  }

  /** The lines of all frames that are the program's, the nearest one first. */
  static List<StackTraceElement> lines() {
    return WALKER.walk(frames -> program(frames).map(Origin::line).toList());
  }

  /** As {@link #line()}, of a class that the given one neither is nor extends; the nearest of all if there is none. */
  static @Nullable StackTraceElement lineOutside(Class<?> type) {
    return WALKER
        .walk(frames ->
            first(frames.filter(frame -> !frame.getDeclaringClass().isAssignableFrom(type))))
        .map(Origin::line)
        .orElseGet(Origin::line);
  }

  private static StackTraceElement line(StackFrame frame) {
    String file = frame.getFileName();
    return new StackTraceElement(
        plain(frame.getClassName()),
        plain(frame.getMethodName()),
        file == null ? null : plain(file),
        frame.getLineNumber());
  }

  /** Whether {@code dev.aludel.} and the name are a package of ours, or the beginning of one. */
  static boolean isPackage(String name) {
    return PACKAGES.contains(name);
  }

  private static Optional<StackFrame> first(Stream<StackFrame> frames) {
    return program(frames).findFirst();
  }

  private static Stream<StackFrame> program(Stream<StackFrame> frames) {
    return frames.filter(frame -> PROGRAM.get(frame.getDeclaringClass())
        && !frame.getMethodName().startsWith("$aludel_")); // what the agent has put there
  }

  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || java.lang.reflect.Proxy.isProxyClass(type);
  }

  private static boolean isOfRuntime(String packageName) {
    int dot = packageName.indexOf('.');
    return RUNTIMES.contains(dot < 0 ? packageName : packageName.substring(0, dot))
        || GROOVY.stream().anyMatch(packageName::startsWith);
  }

  /** By package and by where it comes from: tests may lie in our packages, and a program in our jar. */
  private static boolean isOurs(Class<?> type) {
    String name = type.getPackageName();
    if (name.equals(KOTLIN_MODULE)) {
      return cameWith(type, KOTLIN_MODULE + ".SessionsKt");
    }
    String[] names = name.split("\\.", 4);
    return names.length > 2
        && names[0].equals("dev")
        && names[1].equals("aludel")
        && isPackage(names[2])
        && cameWith(type, Origin.class);
  }

  private static boolean cameWith(Class<?> type, String other) {
    try {
      return cameWith(type, Class.forName(other, false, type.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean cameWith(Class<?> type, Class<?> other) {
    CodeSource from = type.getProtectionDomain().getCodeSource();
    return Objects.equals(from, other.getProtectionDomain().getCodeSource());
  }

  private static String plain(String name) {
    return name.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", "?");
  }
}
