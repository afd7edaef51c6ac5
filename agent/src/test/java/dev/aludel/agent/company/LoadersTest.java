package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class loaders as containers have them, each in a JVM of its own. */
class LoadersTest {

  private static final String WORKS = "ed [write 0: null -> 3, read 1: ed]";

  /** Own classes first; of others those that pass the filter. */
  private static final String CHILD_FIRST = """
      package boot;

      import java.net.*;
      import java.nio.file.*;
      import java.util.function.*;

      public class ChildFirst extends URLClassLoader {
        private final Predicate<String> passed;
        public ChildFirst(Predicate<String> passed, String... places) throws Exception {
          super(urls(places), ChildFirst.class.getClassLoader());
          this.passed = passed;
        }
        private static URL[] urls(String... places) throws Exception {
          URL[] urls = new URL[places.length];
          for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(places[i]).toUri().toURL();
          }
          return urls;
        }
        @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
          synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
              return known;
            }
            return name.startsWith("shop.") ? findClass(name) : fromParent(name);
          }
        }
        private Class<?> fromParent(String name) throws ClassNotFoundException {
          if (name.startsWith("java.") || passed.test(name)) {
            return getParent().loadClass(name);
          }
          throw new ClassNotFoundException(name);
        }
        @Override public URL getResource(String name) {
          URL own = findResource(name);
          return own != null || !passed.test(name.replace('/', '.')) ? own : getParent().getResource(name);
        }
        public void main(String type) throws Exception {
          loadClass(type).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        }
      }
      """;

  private static final String TWO_COPIES = """
      package boot;

      import dev.aludel.agent.AludelAgent;

      public class TwoCopies {
        public static void main(String... args) throws Exception {
          ChildFirst refused = new ChildFirst(name -> true, args[0]);
          Class<?> early = refused.loadClass("shop.User");
          AludelAgent.attach();
          ChildFirst woven = new ChildFirst(name -> true, args[0]);
          woven.main("shop.Main");
          refused.main("shop.Plainly");
          woven.main("shop.Plainly");
          System.out.println(AludelAgent.explain(early).replaceFirst(".*\\\\[", "["));
          System.out.println(AludelAgent.explain(woven.loadClass("shop.User")));
        }
      }
      """;

  private static final String PLAINLY = """
      package shop;

      public class Plainly {
        public static void main(String... args) {
          User user = new User("ann");
          user.id = 4;
          System.out.println(user.name + " " + user.id);
        }
      }
      """;

  private static final String NO_RUNTIME = """
      package boot;

      public class NoRuntime {
        public static void main(String... args) throws Exception {
          ChildFirst bundle = new ChildFirst(name -> name.startsWith("dev.aludel.mapping."), args[0]);
          bundle.main("shop.Plainly");
          Class<?> agent = ClassLoader.getSystemClassLoader().loadClass("dev.aludel.agent.AludelAgent");
          System.out.println(
              agent.getMethod("explain", Class.class).invoke(null, bundle.loadClass("shop.User")));
        }
      }
      """;

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path program;
  private static Path boot;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    program = Shop.COMPILED.writeTo(directory.resolve("program"));
    String classPath = System.getProperty("java.class.path") + java.io.File.pathSeparator + program;
    Compiled.with(List.of("-cp", classPath), PLAINLY).writeTo(program);
    boot = Compiled.of(CHILD_FIRST, TWO_COPIES, NO_RUNTIME).writeTo(directory.resolve("boot"));
  }

  @Test
  void weavesInTheNestedJarsOfSpringBoot() throws IOException {
    Path jar = new BootJar()
        .launcher(OtherAgents.jar("spring-boot-loader"))
        .library("runtime.jar", Shop.RUNTIME, "dev/aludel/instrument/", "dev/aludel/mapping/")
        .classes(program)
        .start("shop.Main")
        .writeTo(directory.resolve("application.jar"));

    Output output = new JavaProcess()
        .with("-javaagent:" + agent)
        .on(jar)
        .run("org.springframework.boot.loader.launch.JarLauncher");

    assertThat(output).isEqualTo(new Output(0, List.of(WORKS), List.of()));
  }

  @Test
  void doesNotMixUpAWovenCopyOfAClassWithARefusedOne() throws IOException {
    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .on(boot, Shop.RUNTIME, agent)
        .run("boot.TwoCopies", program.toString());

    assertThat(output.out())
        .as(output.toString())
        .containsExactly(WORKS, "ann 4", "ann 4", "[loaded-before-agent]", "shop.User is woven.");
  }

  @Test
  void refusesAClassWhoseLoaderDoesNotSeeTheRuntime() throws IOException {
    Output output = new JavaProcess()
        .with("-javaagent:" + agent)
        .on(boot, Shop.RUNTIME)
        .run("boot.NoRuntime", program.toString());

    String report =
        "shop.User was not woven: its class loader boot.ChildFirst does not see the package"
            + " dev.aludel.instrument, which woven classes call. Put aludel-core where this loader finds it, or let it"
            + " pass that package on (OSGi: Import-Package dev.aludel.instrument). [runtime-out-of-sight]";
    assertThat(output)
        .isEqualTo(new Output(0, List.of("ann 4", report), List.of("[aludel] " + report)));
  }
}
