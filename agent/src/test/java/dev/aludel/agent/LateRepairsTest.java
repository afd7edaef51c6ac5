package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in full swing when the agent is attached: its classes are loaded, initialised, and on the stack. */
class LateRepairsTest {

  private static final String ORDER = """
      package late;
      import dev.aludel.mapping.*;
      @Mapped public class Order { @Id public int id; @Column public String name; }
      """;

  private static final String LOADED = """
      package late;
      import dev.aludel.mapping.*;
      @Mapped public class Loaded { @Id public int id; }
      """;

  /** Uses the order in a lambda, a nested class, an anonymous class and a static initialiser. */
  private static final String USES = """
      package late;
      import java.util.function.*;
      public class Uses {
        static final Consumer<Order> LAMBDA = order -> order.id = 1;
        static final Consumer<Order> ANONYMOUS = new Consumer<>() {
          @Override public void accept(Order order) { order.id = 2; }
        };
        static class Nested { static void accept(Order order) { order.id = 3; } }
        static class Initialiser {
          static String calls;
          static {
            Program.attach();
            calls = Program.callsOf(order -> order.id = 4);
          }
        }
        public static class InChild implements Consumer<Order> {
          @Override public void accept(Order order) { order.id = 5; }
        }
      }
      """;

  private static final String PROGRAM = """
      package late;

      import dev.aludel.agent.AludelAgent;
      import dev.aludel.instrument.*;
      import java.lang.instrument.*;
      import java.net.*;
      import java.nio.file.*;
      import java.util.function.*;

      public class Program {
        public static void main(String... args) throws Exception {
          URL[] urls = {Path.of(args[0]).toUri().toURL()};
          Consumer<Order> inChild = childOf(urls);
          new Loaded().id = 7;
          Class.forName("late.Uses$Nested");

          System.out.println("initialiser " + Uses.Initialiser.calls);
          System.out.println("lambda " + callsOf(Uses.LAMBDA));
          System.out.println("anonymous " + callsOf(Uses.ANONYMOUS));
          System.out.println("nested " + callsOf(Uses.Nested::accept));
          System.out.println("child " + callsOf(inChild));
          System.out.println("refused " + plain(new Loaded()));
          Order order = new Order();
          Access.watch(order);
          order.id = 6;
          System.out.println("running " + Access.takeCalls());
          hotSwap(args[1]);
        }

        static void attach() { AludelAgent.attach(); }

        static String callsOf(Consumer<Order> use) {
          Order order = new Order();
          Access.watch(order);
          use.accept(order);
          return Access.takeCalls().toString();
        }

        static int plain(Loaded loaded) { loaded.id = 8; return loaded.id; }

        @SuppressWarnings("unchecked")
        static Consumer<Order> childOf(URL[] urls) throws Exception {
          ClassLoader child = new URLClassLoader(urls, Program.class.getClassLoader()) {
            @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
              return name.startsWith("late.Uses") ? findClass(name) : super.loadClass(name, resolve);
            }
          };
          return (Consumer<Order>) child.loadClass("late.Uses$InChild").getDeclaredConstructor().newInstance();
        }

        /** Gives a user, loaded before the agent, a body that sets 9 in place of 3; and hands both classes over again. */
        static void hotSwap(String directory) throws Exception {
          Instrumentation jvm = net.bytebuddy.agent.ByteBuddyAgent.getInstrumentation();
          Path changed = Path.of(directory, "late");
          jvm.retransformClasses(Uses.Nested.class, Loaded.class);
          jvm.redefineClasses(
              new ClassDefinition(Uses.Nested.class, Files.readAllBytes(changed.resolve("Uses$Nested.class"))),
              new ClassDefinition(Loaded.class, Files.readAllBytes(changed.resolve("Loaded.class"))));
          System.out.println("swapped " + callsOf(Uses.Nested::accept) + " " + plain(new Loaded()));
          System.out.println(AludelAgent.explain(Loaded.class));
        }
      }
      """;

  @TempDir
  static Path directory;

  private static Output output;

  @BeforeAll
  static void run() throws IOException {
    Path agent = AgentJar.in(directory);
    Compiled compiled = Compiled.of(ORDER, LOADED, USES, PROGRAM);
    Path program = compiled.writeTo(Files.createDirectory(directory.resolve("program")));
    Path changed = Compiled.of(ORDER, LOADED, USES.replace("order.id = 3", "order.id = 9"), PROGRAM)
        .writeTo(Files.createDirectory(directory.resolve("changed")));

    output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true")
        .on(program, Shop.RUNTIME, agent)
        .run("late.Program", program.toString(), changed.toString());
    assertThat(output.exitValue()).as(output.toString()).isZero();
  }

  @Test
  void rewritesLoadedClassesWhereverTheyUseAttributesAndWhoeverLoadedThem() {
    assertThat(output.out())
        .startsWith(
            "initialiser [write 0: 0 -> 4]",
            "lambda [write 0: 0 -> 1]",
            "anonymous [write 0: 0 -> 2]",
            "nested [write 0: 0 -> 3]",
            "child [write 0: 0 -> 5]",
            "refused 8");
  }

  @Test
  void namesAMethodThatGoesOnWithItsOldCode() {
    assertThat(output.out()).contains("running []");
    assertThat(output.err())
        .containsExactly(
            "[aludel] late.Loaded was not woven: it was loaded before the agent was attached. Start the JVM with"
                + " -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program, or"
                + " weave at build time. [loaded-before-agent]",
            "[aludel] late.Program.main uses mapped fields and was running when the agent was attached. Until it"
                + " returns, it goes on with its old code, which bypasses Aludel: attach the agent in a method that"
                + " uses none. [running-method]");
  }

  @Test
  void goesOnRewritingWhatADebuggerRedefines() {
    assertThat(output.out())
        .endsWith(
            "swapped [write 0: 0 -> 9] 8",
            "late.Loaded was not woven: it was loaded before the agent was attached. Start the JVM with"
                + " -javaagent:aludel-agent.jar, call AludelAgent.attach() as the first line of the program, or"
                + " weave at build time. [loaded-before-agent]");
  }
}
