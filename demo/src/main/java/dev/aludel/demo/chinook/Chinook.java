package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.source.ScriptException;
import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineBuilder;
import dev.aludel.error.AludelException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command line of the demo. Run it with the agent, {@code java -javaagent:aludel-agent.jar … Chinook --help}. Exits
 * with 0 if all checks hold, with 1 if one fails or the database refuses, with 2 if the options make no sense.
 */
@Command(
    name = "chinook",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Loads the Chinook music store into a database, checks it, asks and sells.")
public final class Chinook implements Callable<Integer> {

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = "--url",
      defaultValue = "jdbc:h2:mem:chinook",
      description = "The JDBC URL of the database; by default ${DEFAULT-VALUE}.")
  private String url = "";

  @Option(names = "--user", description = "Whom to connect as.")
  private @Nullable String user;

  @Option(
      names = "--password",
      arity = "0..1",
      interactive = true,
      description = "The password; asked for if it does not follow.")
  private @Nullable String password;

  @Option(
      names = "--batch",
      defaultValue = "2000",
      description = "Commit when that many objects have gathered; by default ${DEFAULT-VALUE}.")
  private int batch;

  @Option(names = "--drop", description = "Drop the store's tables first, if they are there.")
  private boolean drop;

  @Option(names = "--echo", description = "Show the SQL.")
  private boolean echo;

  @Option(names = "--quiet", description = "No progress bar, and nothing printed but what fails.")
  private boolean quiet;

  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Chinook()).setExecutionExceptionHandler(Chinook::explain);
  }

  @Override
  public Integer call() {
    CommandLine line = commandLineOf(spec);
    if (batch < 1) {
      throw new CommandLine.ParameterException(line, "--batch must be 1 at least.");
    }
    try (Engine engine = engine()) {
      Screen screen = new Screen(line.getOut(), line.getErr(), quiet);
      return new MusicStore(engine, screen, batch).open(drop) ? 0 : 1;
    }
  }

  private Engine engine() {
    EngineBuilder builder = Engine.builder(url).echo(echo);
    if (user != null) {
      builder.user(user);
    }
    if (password != null) {
      builder.password(password);
    }
    return builder.build();
  }

  private static CommandLine commandLineOf(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's spec before it calls it.");
    }
    return spec.commandLine();
  }

  /** What a user can mend is said in its own words; anything else is a bug and keeps its stack trace. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult arguments)
      throws Exception {
    if (failure instanceof AludelException || failure instanceof ScriptException) {
      line.getErr().println(failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
