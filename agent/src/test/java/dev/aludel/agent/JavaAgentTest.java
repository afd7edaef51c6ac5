package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.fixture.Weaving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in a JVM of its own, by {@code -javaagent}, with its options. */
class JavaAgentTest {

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    program = Shop.COMPILED.writeTo(directory.resolve("program"));
  }

  @Test
  void weavesWhatTheJvmLoads() throws IOException {
    assertThat(run("", "shop.Main")).isEqualTo(quiet("ed [write 0: null -> 3, read 1: ed]"));
  }

  @Test
  void isIndifferentToASecondFlag() throws IOException {
    Output output = new JavaProcess()
        .with("-javaagent:" + agent, "-javaagent:" + agent + "=exclude=shop")
        .on(program, Shop.RUNTIME)
        .run("shop.Main");

    assertThat(output).isEqualTo(quiet("ed [write 0: null -> 3, read 1: ed]"));
  }

  @Test
  void explainsWhatItsOptionsLeaveOut() throws IOException {
    assertThat(run("=exclude=shop.User", "shop.Asking"))
        .isEqualTo(
            quiet("shop.User was not woven: the agent's options include or exclude leave it out."
                + " Change these options. [excluded-from-weaving]"));
  }

  @Test
  void refusesWhatAnotherVersionWoveAtBuildTime() throws IOException {
    Map<String, byte[]> mixed = new HashMap<>(Shop.COMPILED.classFiles());
    mixed.put("shop/User", Weaving.weaveBy("0.0.9", Shop.COMPILED.classFiles(), "shop/User"));
    Path built = new Compiled(mixed).writeTo(directory.resolve("mixed"));

    Output output =
        new JavaProcess().with("-javaagent:" + agent).on(built, Shop.RUNTIME).run("shop.Asking");

    assertThat(output.out()).hasSize(1);
    assertThat(output.out().get(0))
        .startsWith("shop.User was not woven: it was woven before, by version 0.0.9 of the agent")
        .contains("this is version " + AludelAgent.version());
    assertThat(output.err()).containsExactly("[aludel] " + output.out().get(0));
  }

  @Test
  void weavesClassesThatAnOptionNames() throws IOException {
    assertThat(run("=mapped=shop.Plain", "shop.Naming")).isEqualTo(quiet("[write 0: 0 -> 4]"));
  }

  @Test
  void weavesClassesThatAListingNames() throws IOException {
    Path listing = directory.resolve("listing/META-INF/aludel/mapped-classes");
    Files.createDirectories(directory.resolve("listing/META-INF/aludel"));
    Files.writeString(listing, "# imperative\nshop.Plain\n");

    Output output = new JavaProcess()
        .with("-javaagent:" + agent)
        .on(program, Shop.RUNTIME, directory.resolve("listing"))
        .run("shop.Naming");

    assertThat(output).isEqualTo(quiet("[write 0: 0 -> 4]"));
  }

  @Test
  void namesAndDumpsWhatItWeaves() throws IOException {
    Path dump = directory.resolve("dump");

    Output output = run("=log=debug;dump=" + dump, "shop.Main");

    assertThat(output.err())
        .containsExactly("[aludel] rewrote shop.Main", "[aludel] wove shop.User");
    assertThat(dump.resolve("shop/User.class")).exists();
    assertThat(dump.resolve("shop/Main.class")).exists();
  }

  @Test
  void tracesEachInstructionThatItRewrites() throws IOException {
    Output output = run("=log=trace", "shop.Main");

    assertThat(output.out()).containsExactly("ed [write 0: null -> 3, read 1: ed]");
    assertThat(output.err())
        .containsExactly(
            "[aludel] shop.Main.main([Ljava/lang/String;)V line 9 writes shop.User.id"
                + " by $aludel_set$shop_User$id",
            "[aludel] shop.Main.main([Ljava/lang/String;)V line 10 reads shop.User.name"
                + " by $aludel_get$shop_User$name",
            "[aludel] rewrote shop.Main",
            "[aludel] shop.User.<init>(Ljava/lang/String;)V line 9 writes shop.User.name"
                + " by $aludel_set$shop_User$name",
            "[aludel] wove shop.User");
  }

  @Test
  void takesItsOptionsFromASystemPropertyWhenTheFlagHasNone() throws IOException {
    Output output = new JavaProcess()
        .with("-javaagent:" + agent, "-Daludel.agent.options=log=info")
        .on(program, Shop.RUNTIME)
        .run("shop.Main");

    assertThat(output.err()).containsExactly("[aludel] wove shop.User");
  }

  @Test
  void refusesToStartWithAnOptionThatItDoesNotKnow() throws IOException {
    Output output = run("=inlude=shop", "shop.Main");

    assertThat(output.exitValue()).isNotZero();
    assertThat(String.join("\n", output.err()))
        .contains("The agent has no option \"inlude\".", "[unknown-agent-option]");
  }

  @Test
  void weavesTheSameClassInTwoLoadersThatEachHaveTheirRuntime() throws IOException {
    Compiled main = Compiled.of("""
            package boot;

            import java.net.*;
            import java.nio.file.*;

            public class TwoLoaders {
              public static void main(String... args) throws Exception {
                URL[] urls = {Path.of(args[0]).toUri().toURL(), Path.of(args[1]).toUri().toURL()};
                for (int i = 0; i < 2; i++) {
                  try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                    loader.loadClass("shop.Main").getMethod("main", String[].class)
                        .invoke(null, (Object) new String[0]);
                  }
                }
              }
            }
            """);
    Path boot = main.writeTo(directory.resolve("boot"));

    Output output = new JavaProcess()
        .with("-javaagent:" + agent)
        .on(boot)
        .run("boot.TwoLoaders", program.toString(), Shop.RUNTIME.toString());

    String line = "ed [write 0: null -> 3, read 1: ed]";
    assertThat(output).isEqualTo(quiet(line, line));
  }

  private static Output run(String options, String mainClass) throws IOException {
    return new JavaProcess()
        .with("-javaagent:" + agent + options)
        .on(program, Shop.RUNTIME)
        .run(mainClass);
  }

  private static Output quiet(String... lines) {
    return new Output(0, List.of(lines), List.of());
  }
}
