package dev.aludel.agent.detect;

import java.util.ArrayList;
import java.util.List;

/** Which classes the agent looks at. The JDK, Kotlin and a few common libraries never hold or use mapped classes. */
public final class Scope {

  private static final String[] PLATFORM = {
    "java/", "javax/", "jdk/", "sun/", "com/sun/", "kotlin/", "kotlinx/", "dev/aludel/agent/"
  };

  private static final String[] LIBRARIES = {
    "ch/qos/logback/",
    "com/intellij/",
    "com/mysql/",
    "com/zaxxer/hikari/",
    "dev/aludel/instrument/",
    "net/bytebuddy/",
    "org/apache/maven/",
    "org/assertj/",
    "org/h2/",
    "org/hamcrest/",
    "org/jacoco/",
    "org/junit/",
    "org/mariadb/jdbc/",
    "org/mockito/",
    "org/objectweb/asm/",
    "org/openjdk/jol/",
    "org/opentest4j/",
    "org/postgresql/",
    "org/slf4j/",
    "org/sqlite/"
  };

  /** Within those, what reads and writes fields of any class on behalf of others. */
  private static final String[] REFLECTORS = {
    "com/sun/xml/bind/",
    "kotlin/reflect/jvm/internal/",
    "org/assertj/core/util/introspection/",
    "org/junit/platform/commons/",
    "org/mockito/internal/util/reflection/"
  };

  private final List<String> include;
  private final List<String> exclude;

  /** Takes binary names of classes, or of packages with or without {@code .*}; nothing included means everything. */
  public Scope(List<String> include, List<String> exclude) {
    this.include = internal(include);
    this.exclude = internal(exclude);
  }

  public static Scope everything() {
    return new Scope(List.of(), List.of());
  }

  /** Whether a class of this internal name can be no mapped one. */
  public boolean leavesOut(String internalName) {
    return isLibrary(internalName) || excludes(internalName);
  }

  /** Whether a class of this internal name stays as it is, whatever it does. */
  public boolean ignores(String internalName) {
    return isLibrary(internalName) && !startsWithOne(REFLECTORS, internalName)
        || excludes(internalName);
  }

  /** Whether the user's own options leave the class out. */
  public boolean excludes(String internalName) {
    return matches(exclude, internalName) || !include.isEmpty() && !matches(include, internalName);
  }

  /** Whether the class belongs to the JDK, Kotlin or a library that knows nothing of mapped classes. */
  public static boolean isLibrary(String internalName) {
    return startsWithOne(PLATFORM, internalName) || startsWithOne(LIBRARIES, internalName);
  }

  private static boolean startsWithOne(String[] prefixes, String name) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<String> patterns, String name) {
    for (String pattern : patterns) {
      boolean prefix = name.startsWith(pattern);
      if (prefix && (name.length() == pattern.length() || endsAtBorder(pattern, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAtBorder(String pattern, String name) {
    char next = name.charAt(pattern.length());
    return next == '/' || next == '$';
  }

  private static List<String> internal(List<String> patterns) {
    List<String> names = new ArrayList<>();
    for (String pattern : patterns) {
      names.add(pattern.replace('.', '/').replaceFirst("/\\**$", ""));
    }
    return names;
  }
}
