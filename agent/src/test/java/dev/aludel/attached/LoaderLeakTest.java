package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Unweavable;
import dev.aludel.instrument.Access;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that is loaded anew again and again, as by an application server, leaves nothing behind. */
class LoaderLeakTest {

  private static final int LOADERS = Boolean.getBoolean("aludel.deep") ? 500 : 25;

  private static final String USER = """
      package dev.aludel.attached.leak;
      import dev.aludel.mapping.*;
      @Mapped public class User { @Id public int id; @Column String name; @Relationship User next; }
      """;

  private static final String BROKEN = """
      package dev.aludel.attached.leak;
      import dev.aludel.mapping.*;
      @Mapped public class Broken { @Id public int id; }
      """;

  private static final String CHART = """
      package dev.aludel.attached.leak;
      import dev.aludel.mapping.*;
      @Mapped public record Chart(@Column int size) {}
      """;

  private static final String MAIN = """
      package dev.aludel.attached.leak;
      import dev.aludel.instrument.*;
      public class Main {
        public static String run() {
          User user = new User();
          Access.watch(user);
          Runnable write = () -> user.id = 3;
          write.run();
          new Broken().id = 4;
          return new Chart(5).size() + " " + Access.takeCalls();
        }
      }
      """;

  private final PrintStream standardErr = System.err;

  @BeforeEach
  void keepQuiet() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true));
  }

  @AfterEach
  void speakAgain() {
    System.setErr(standardErr);
  }

  @Test
  void letsEveryLoaderGo() {
    Map<String, byte[]> program = program();
    assertThat(stillThere(use(program))).isZero(); // whatever is loaded once and for all
    long before = metaspace();

    List<WeakReference<ClassLoader>> loaders = use(program);

    assertThat(stillThere(loaders)).isZero();
    assertThat(metaspace()).isLessThan(before + before / 20);
  }

  private static List<WeakReference<ClassLoader>> use(Map<String, byte[]> program) {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < LOADERS; i++) {
      loaders.add(new WeakReference<>(useOnce(program)));
    }
    return loaders;
  }

  private static ClassLoader useOnce(Map<String, byte[]> program) {
    MemoryLoader loader = new MemoryLoader(program);
    assertThat(loader.call("dev.aludel.attached.leak.Main", "run"))
        .isEqualTo("5 [write 0: 0 -> 3]");
    assertThat(explain(loader, "User")).endsWith("User is woven.");
    assertThat(explain(loader, "Broken")).endsWith("[weaving-failed]");
    assertThat(explain(loader, "Chart")).endsWith("[mapped-record]");
    Access.takeCalls();
    return loader;
  }

  private static String explain(ClassLoader loader, String name) {
    try {
      return AludelAgent.explain(loader.loadClass("dev.aludel.attached.leak." + name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many are left when the collector has had its chances. */
  private static long stillThere(List<WeakReference<ClassLoader>> loaders) {
    long left = loaders.size();
    for (int attempt = 0; attempt < 20 && left > 0; attempt++) {
      System.gc();
      left = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    return left;
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static Map<String, byte[]> program() {
    Map<String, byte[]> program =
        new HashMap<>(Compiled.of(USER, BROKEN, CHART, MAIN).classFiles());
    program.computeIfPresent(
        "dev/aludel/attached/leak/Broken", (name, file) -> Unweavable.byItsClass(file));
    return program;
  }
}
