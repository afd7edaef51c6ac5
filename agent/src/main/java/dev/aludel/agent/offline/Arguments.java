package dev.aludel.agent.offline;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line: options ({@code --name value} or {@code --name=value}), switches ({@code --name}), and paths. */
public final class Arguments {

  private final Map<String, List<String>> options = new HashMap<>();
  private final Set<String> switches = new HashSet<>();
  private final List<Path> paths = new ArrayList<>();

  private Arguments() {}

  /**
   * Parses a command line.
   *
   * @throws UsageException if it holds anything else, or nothing to work on
   */
  public static Arguments parse(
      List<String> line, Set<String> knownOptions, Set<String> knownSwitches) {
    Arguments arguments = new Arguments();
    for (int i = 0; i < line.size(); i++) {
      String argument = line.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!argument.startsWith("--")) {
        arguments.paths.add(existing(argument));
      } else if (knownOptions.contains(name)) {
        boolean apart = equals < 0;
        if (apart && ++i == line.size()) {
          throw new UsageException(name + " takes a value.");
        }
        arguments.add(name, apart ? line.get(i) : argument.substring(equals + 1));
      } else if (knownSwitches.contains(argument)) {
        arguments.switches.add(argument);
      } else {
        throw new UsageException("There is no option " + name + ".");
      }
    }
    if (arguments.paths.isEmpty()) {
      throw new UsageException("No path is given to work on.");
    }
    return arguments;
  }

  public boolean has(String switchName) {
    return switches.contains(switchName);
  }

  /** The values of an option that is a list of names behind comma or semicolon. */
  public List<String> names(String option) {
    return split(option, "[,;]");
  }

  /** The values of an option that is a class path. */
  public List<Path> classPath(String option) {
    List<Path> entries = new ArrayList<>();
    for (String entry : split(option, File.pathSeparator)) {
      entries.add(Path.of(entry));
    }
    return entries;
  }

  /** What is no option; each exists. */
  public List<Path> paths() {
    return paths;
  }

  private void add(String option, String value) {
    options.computeIfAbsent(option, any -> new ArrayList<>()).add(value);
  }

  private List<String> split(String option, String separator) {
    List<String> values = new ArrayList<>();
    for (String given : options.getOrDefault(option, List.of())) {
      for (String value : given.split(separator)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  private static Path existing(String argument) {
    Path path = Path.of(argument);
    if (!Files.exists(path)) {
      throw new UsageException("There is no " + argument + ".");
    }
    return path;
  }
}
