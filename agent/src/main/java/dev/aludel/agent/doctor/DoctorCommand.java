package dev.aludel.agent.doctor;

import dev.aludel.agent.offline.Arguments;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code java -jar aludel-agent.jar doctor [options] PATH…}: prints what it finds, mapped classes first. */
public final class DoctorCommand {

  private static final Set<String> OPTIONS = Set.of("--include", "--exclude", "--mapped");
  private static final String AS_BUILT = "--as-built";

  private final String version;
  private final PrintStream out;

  public DoctorCommand(String version, PrintStream out) {
    this.version = version;
    this.out = out;
  }

  /**
   * Answers the exit code: 0 if no access escapes, else 1.
   *
   * @throws dev.aludel.agent.offline.UsageException if the command line is wrong
   */
  public int run(List<String> line) throws IOException {
    Arguments arguments = Arguments.parse(line, OPTIONS, Set.of(AS_BUILT));
    Diagnosis found = Doctor.examine(
        new Examination(
            arguments.paths(),
            arguments.names("--include"),
            arguments.names("--exclude"),
            Set.copyOf(arguments.names("--mapped")),
            arguments.has(AS_BUILT)),
        version);
    print("Mapped", found.mapped());
    print("Refused", found.refused());
    print("Escapes", found.escapes());
    print("Unreadable", found.unreadable());
    out.println(verdict(found));
    return found.isProven() ? 0 : 1;
  }

  private void print(String title, List<?> lines) {
    if (!lines.isEmpty()) {
      out.println(title + ":");
      for (Object each : lines) {
        out.println("  " + each);
      }
      out.println();
    }
  }

  private static String verdict(Diagnosis found) {
    String seen = found.classes() + " classes, " + found.mapped().size() + " mapped. ";
    return found.isProven()
        ? seen + "Proven: every access to a mapped field goes through its accessor."
        : seen + "Not proven: " + found.refused().size() + " refused, "
            + found.escapes().size() + " escapes, " + found.unreadable().size() + " unreadable.";
  }
}
