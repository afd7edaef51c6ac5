package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.ClassDirectory;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Jar;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.offline.BuildReport;
import dev.aludel.agent.offline.BuildRequest;
import dev.aludel.agent.offline.BuildWeaver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program, woven by a JVM that loads it and at build time: the bytes are the same. */
class ParityTest {

  /** In a jar, as from another module. */
  private static final String RECORDED = """
      package lib;

      import dev.aludel.mapping.*;

      @Mixin
      public abstract class Recorded implements java.io.Serializable {
        protected @Column long changed;
        public String note;
      }
      """;

  private static final String PERSON = """
      package shop;

      import dev.aludel.mapping.*;
      import java.util.*;
      import java.util.function.*;

      @Mapped
      public class Person extends lib.Recorded implements Comparable<Person> {
        @Id int id;
        @Column public final String name;
        @Column double weight;
        @Relationship List<Person> friends = new ArrayList<>();
        transient int visits;
        static int made;

        public Person(String name) {
          this.name = name;
          made++;
          changed += 2;
        }

        Supplier<String> later() { return () -> name + weight; }
        @Override public int compareTo(Person other) { return Integer.compare(id, other.id); }

        /** As kotlinc compiles copy(name = …): a static synthetic method that reads fields. */
        public static Person copy$default(Person self, String name, int mask) {
          return new Person((mask & 1) != 0 ? self.name : name);
        }

        public static class Key {
          int of(Person person) { return person.id++; }
        }

        class Visit {
          void count() { visits++; weight += 0.5; }
        }
      }
      """;

  private static final String EMPLOYEE = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public class Employee extends Person {
        @Column long salary;
        private static final Object LOCK = new Object();
        public Employee(String name) { super(name); salary = id; }
        void raise() { salary <<= 1; changed++; note = "raised"; }
      }
      """;

  private static final String LISTED = """
      package shop;

      public class Listed implements java.io.Externalizable {
        java.math.BigDecimal price;
        Listed next;
        int[] marks;
        public void writeExternal(java.io.ObjectOutput out) {}
        public void readExternal(java.io.ObjectInput in) {}
        enum Kind { ONE }
        record Pair(int left, int right) {}
      }
      """;

  private static final String FOREIGN = """
      package other;

      public class Foreign {
        String name(shop.Person person) { return person.name; }
        interface Named { default String of(shop.Employee employee) { return employee.name; } }
      }
      """;

  private static final String REFUSED = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public record Refused(@Column int x) {}
      """;

  private static final String MAIN = """
      package shop;

      public class All {
        public static void main(String... names) throws Exception {
          for (String name : names) {
            Class.forName(name);
          }
        }
      }
      """;

  @TempDir
  static Path directory;

  private static final Compiled ALL =
      Compiled.of(RECORDED, PERSON, EMPLOYEE, LISTED, FOREIGN, REFUSED, MAIN);

  private static Path agent;
  private static Path jar;
  private static Map<String, byte[]> own;

  @BeforeAll
  static void build() throws IOException {
    agent = AgentJar.in(directory);
    own = new TreeMap<>(ALL.classFiles());
    own.remove("lib/Recorded");
    jar =
        Jar.of(Map.of("lib/Recorded", ALL.classFile("lib.Recorded")), directory.resolve("lib.jar"));
  }

  @Test
  void weavesTheSameBytesAtLoadTimeAndAtBuildTime() throws IOException {
    Path loaded = new Compiled(own).writeTo(directory.resolve("loaded"));
    Path built = new Compiled(own).writeTo(directory.resolve("built"));
    Path dump = directory.resolve("dump");

    Output run = load(loaded, "=mapped=shop.Listed;dump=" + dump);
    BuildReport report = weave(built);

    Map<String, ByteBuffer> atLoadTime = ClassDirectory.contents(own);
    atLoadTime.putAll(ClassDirectory.contents(dump));
    atLoadTime.remove("lib/Recorded");
    assertThat(run.exitValue()).isZero();
    assertThat(ClassDirectory.contents(built)).isEqualTo(atLoadTime);
    assertThat(report.woven()).isEqualTo(3);
    assertThat(report.rewritten()).isEqualTo(4);
    assertThat(run.err()).containsExactly("[aludel] " + report.refusals().get(0));
  }

  @Test
  void weavesNothingAtLoadTimeThatWasWovenAtBuildTime() throws IOException {
    Path built = new Compiled(own).writeTo(directory.resolve("both"));
    weave(built);
    Path dump = directory.resolve("dump-of-both");

    Output run = load(built, "=mapped=shop.Listed;dump=" + dump);

    assertThat(run.exitValue()).isZero();
    assertThat(ClassDirectory.contents(dump)).containsOnlyKeys("lib/Recorded");
  }

  private static Output load(Path program, String options) throws IOException {
    String[] names =
        own.keySet().stream().map(name -> name.replace('/', '.')).toArray(String[]::new);
    return new JavaProcess()
        .with("-javaagent:" + agent + options)
        .on(program, jar, Shop.RUNTIME)
        .run("shop.All", names);
  }

  private static BuildReport weave(Path classes) throws IOException {
    BuildRequest request = new BuildRequest(
        List.of(classes),
        List.of(jar, Shop.RUNTIME),
        List.of(),
        List.of(),
        Set.of("shop.Listed"),
        false);
    return new BuildWeaver(request, AludelAgent.version(), null).weave();
  }
}
