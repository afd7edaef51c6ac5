package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir
  Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void weavesDirectoriesSoThatTheyRunWithoutTheAgent() throws IOException {
    Path program = Shop.COMPILED.writeTo(directory.resolve("program"));
    Path agent = AgentJar.in(directory);

    Output first = new JavaProcess()
        .runJar(
            agent, "--classpath", Shop.RUNTIME + File.pathSeparator + agent, program.toString());
    Output run = new JavaProcess().on(program, Shop.RUNTIME).run("shop.Main");
    Output second = new JavaProcess()
        .runJar(
            agent, "--classpath=" + Shop.RUNTIME + File.pathSeparator + agent, program.toString());

    assertThat(first)
        .isEqualTo(new Output(
            0, List.of("[aludel] 9 classes seen, 2 woven, 2 rewritten, 0 refused"), List.of()));
    assertThat(run)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
    assertThat(second)
        .isEqualTo(new Output(
            0, List.of("[aludel] 9 classes seen, 0 woven, 0 rewritten, 0 refused"), List.of()));
  }

  @Test
  void failsWhenAMappedClassIsRefused() throws IOException {
    Path classes = Compiled.of(
            "package shop;\nimport dev.aludel.mapping.*;\n@Mapped record Point(@Column int x) {}")
        .writeTo(directory);

    assertThat(run(classes.toString())).isEqualTo(1);
    assertThat(lines(out))
        .containsExactly(
            "[aludel] shop.Point was not woven: it is a record, and only a plain class can be mapped. Make it a"
                + " class, or take the mapping away. [mapped-record]",
            "[aludel] 1 classes seen, 0 woven, 0 rewritten, 1 refused");
  }

  @Test
  void takesTheOptionsOfTheAgent() throws IOException {
    Path classes = Shop.COMPILED.writeTo(directory);

    int exit = run(
        "--dry-run",
        "--trace",
        "--mapped",
        "shop.Plain",
        "--exclude=shop.User,shop.Order",
        "--include",
        "shop",
        classes.toString());

    assertThat(exit).isZero();
    assertThat(lines(out))
        .containsExactly(
            "[aludel] shop.Naming.main([Ljava/lang/String;)V line 9 writes shop.Plain.size"
                + " by $aludel_set$shop_Plain$size",
            "[aludel] 9 classes seen, 1 woven, 1 rewritten, 0 refused");
  }

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(lines(out).get(0)).isEqualTo("Aludel " + AludelAgent.version());
  }

  @Test
  void refusesAWrongCommandLine() throws IOException {
    Path jar = AgentJar.in(directory);

    assertThat(complaint()).isEqualTo("No path is given to work on. [usage]");
    assertThat(complaint("doctor")).isEqualTo("No path is given to work on. [usage]");
    assertThat(complaint("--verbose", "x")).isEqualTo("There is no option --verbose. [usage]");
    assertThat(complaint("--dry-run=no")).isEqualTo("There is no option --dry-run. [usage]");
    assertThat(complaint("--mapped")).isEqualTo("--mapped takes a value. [usage]");
    assertThat(complaint("none/there")).isEqualTo("There is no none/there. [usage]");
    assertThat(complaint(jar.toString()))
        .isEqualTo(jar + " is no directory of class files. [usage]");
  }

  private String complaint(String... line) {
    err.reset();
    assertThat(run(line)).isEqualTo(2);
    return lines(err).get(0);
  }

  private int run(String... line) {
    return new CommandLine(print(out), print(err)).run(List.of(line));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
