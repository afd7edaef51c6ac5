package dev.aludel.agent;

import dev.aludel.agent.doctor.DoctorCommand;
import dev.aludel.agent.offline.UsageException;
import dev.aludel.agent.offline.WeaveCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code java -jar aludel-agent.jar}: weaves at build time, or examines a class path. */
public final class CommandLine {

  private static final String USAGE = """
      Aludel %s
      java -jar aludel-agent.jar [options] DIR...           weaves the class files in these directories
      java -jar aludel-agent.jar doctor [options] PATH...   proves that no access to a mapped field escapes

      PATH is a directory or a jar. Options:
        --include NAMES     only classes of these packages, as in the agent's option include
        --exclude NAMES     no classes of these packages
        --mapped NAMES      classes without annotations that are mapped
        --classpath PATH    weaving: what the classes in DIR depend on
        --trace             weaving: prints each rewritten instruction
        --dry-run           weaving: writes no file
        --as-built          doctor: takes the class files as they are, for programs that run without the agent

      Exit code: 0 all is well, 1 something is refused or escapes, 2 the command line is wrong.""";

  private final PrintStream out;
  private final PrintStream err;

  CommandLine(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String... arguments) {
    System.exit(new CommandLine(System.out, System.err).run(List.of(arguments)));
  }

  /** Answers the exit code. */
  int run(List<String> line) {
    String version = AludelAgent.version();
    if (line.contains("--help")) {
      out.println(USAGE.formatted(version));
      return 0;
    }
    try {
      boolean doctor = !line.isEmpty() && line.get(0).equals("doctor");
      return doctor
          ? new DoctorCommand(version, out).run(line.subList(1, line.size()))
          : new WeaveCommand(version, out).run(line);
    } catch (UsageException e) {
      err.println(e.getMessage() + " [usage]\n\n" + USAGE.formatted(version));
      return 2;
    } catch (IOException e) {
      err.println("[aludel] " + e + " [unreadable-class-path]");
      return 1;
    }
  }
}
