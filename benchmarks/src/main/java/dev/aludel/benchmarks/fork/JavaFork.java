package dev.aludel.benchmarks.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program in a JVM of its own, of the same version and class path as this one. It answers in numbers, one a line. */
public final class JavaFork {

  private final List<String> flags = new ArrayList<>();

  public JavaFork with(String flag) {
    flags.add(flag);
    return this;
  }

  /** Runs the class to its end. */
  public double[] run(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("Failed: " + String.join(" ", command) + "\n" + out);
    }
    return Arrays.stream(out.split("\\R")).mapToDouble(Double::parseDouble).toArray();
  }
}
