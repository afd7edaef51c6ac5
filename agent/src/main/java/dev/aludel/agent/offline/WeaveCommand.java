package dev.aludel.agent.offline;

import dev.aludel.agent.weave.RewriteTrace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code java -jar aludel-agent.jar [options] DIR…}: weaves directories in place and says what came of it. */
public final class WeaveCommand {

  private static final Set<String> OPTIONS =
      Set.of("--classpath", "--include", "--exclude", "--mapped");
  private static final Set<String> SWITCHES = Set.of("--trace", "--dry-run");

  private final String version;
  private final PrintStream out;

  public WeaveCommand(String version, PrintStream out) {
    this.version = version;
    this.out = out;
  }

  /**
   * Answers the exit code: 0, or 1 if a mapped class was refused.
   *
   * @throws UsageException if the command line is wrong
   */
  public int run(List<String> line) throws IOException {
    Arguments arguments = Arguments.parse(line, OPTIONS, SWITCHES);
    BuildReport report = new BuildWeaver(request(arguments), version, trace(arguments)).weave();
    report.refusals().forEach(this::say);
    if (!report.notFound().isEmpty()) {
      say("No class file on the class path, though fields are used: "
          + String.join(", ", report.notFound()));
    }
    say(report.summary());
    return report.isComplete() ? 0 : 1;
  }

  private static BuildRequest request(Arguments arguments) {
    for (Path path : arguments.paths()) {
      if (!Files.isDirectory(path)) {
        throw new UsageException(path + " is no directory of class files.");
      }
    }
    return new BuildRequest(
        arguments.paths(),
        arguments.classPath("--classpath"),
        arguments.names("--include"),
        arguments.names("--exclude"),
        Set.copyOf(arguments.names("--mapped")),
        arguments.has("--dry-run"));
  }

  private @Nullable RewriteTrace trace(Arguments arguments) {
    return arguments.has("--trace") ? rewrite -> say(rewrite.toString()) : null;
  }

  private void say(String text) {
    out.println("[aludel] " + text);
  }
}
