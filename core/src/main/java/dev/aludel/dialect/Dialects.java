package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The dialects found beside this class. */
public final class Dialects {

  private static final List<Dialect> FOUND =
      ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Dialects() {}

  /** The dialect for a JDBC URL; an error with the names of the known ones if none takes it. */
  public static Dialect forUrl(String jdbcUrl) {
    return FOUND.stream()
        .filter(dialect -> dialect.accepts(jdbcUrl))
        .findFirst()
        .orElseThrow(() -> unknown(jdbcUrl));
  }

  /** The dialect of that name: {@code h2}, {@code postgresql}, … */
  public static Dialect named(String name) {
    return FOUND.stream()
        .filter(dialect -> dialect.name().equals(name))
        .findFirst()
        .orElseThrow(() -> CompileException.of(
            "There is no dialect \"%s\".".formatted(name),
            "There are dialects for: %s.".formatted(known()),
            "no-dialect"));
  }

  private static String known() {
    return FOUND.stream().map(Dialect::name).collect(Collectors.joining(", "));
  }

  private static CompileException unknown(String jdbcUrl) {
    // Only what stands before the second colon: the rest may hold a password.
    String[] parts = jdbcUrl.split(":", 3);
    String scheme = parts.length < 3 ? "that URL" : parts[0] + ":" + parts[1] + ":";
    return CompileException.of(
        "No dialect knows %s databases.".formatted(scheme),
        "There are dialects for: %s. Correct the URL, or add a dialect.".formatted(known()),
        "no-dialect");
  }
}
