package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Unweavable;
import dev.aludel.instrument.Access;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Class files that make the weaver fail. */
class FailingClassesTest {

  private static final int COUNT = 100;
  private static final String PACKAGE = "dev.aludel.attached.failing.";

  private static final String MAPPED = """
      package dev.aludel.attached.failing;
      import dev.aludel.mapping.*;
      @Mapped public class Mapped%d { @Id public int id = %1$d; }
      """;

  private static final String HEALTHY = """
      package dev.aludel.attached.failing;
      import dev.aludel.mapping.*;
      @Mapped public class Healthy { @Id public int id; }
      """;

  private static final String OTHER = """
      package dev.aludel.attached.failing;
      public class Other%d implements java.util.function.IntSupplier {
        private final int own = 1000;
        @Override public int getAsInt() {
          Healthy healthy = new Healthy();
          Mapped%1$d mapped = new Mapped%1$d();
          healthy.id = 5;
          mapped.id += 1;
          return own + mapped.id + healthy.id;
        }
      }
      """;

  private final PrintStream standardErr = System.err;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(standardErr);
  }

  @Test
  void areRefusedWithTheCauseWhenMappedAndElseLeftAsTheyAre() throws ReflectiveOperationException {
    MemoryLoader loader = new MemoryLoader(classFiles());

    for (int i = 0; i < COUNT; i++) {
      Class<?> mapped = null;
      if (i % 2 == 0) {
        mapped = loader.loadClass(PACKAGE + "Mapped" + i); // else it is loaded by its user
      }
      IntSupplier other = (IntSupplier)
          loader.loadClass(PACKAGE + "Other" + i).getDeclaredConstructor().newInstance();

      assertThat(other.getAsInt()).isEqualTo(1000 + i + 1 + 5);

      mapped = mapped == null ? loader.loadClass(PACKAGE + "Mapped" + i) : mapped;
      assertThat(AludelAgent.explain(mapped))
          .startsWith(mapped.getName() + " was not woven: weaving it failed with java.lang.")
          .endsWith(
              ". Report this with the class file; until then, leave the class out with the agent's option"
                  + " exclude. [weaving-failed]");
    }
    assertThat(Access.takeCalls()).isEmpty();
    assertThat(linesAbout("Mapped")).hasSize(COUNT);
    assertThat(linesAbout("Other")).hasSize(COUNT);
  }

  @Test
  void doNotKeepOthersFromBeingWoven() throws ReflectiveOperationException {
    MemoryLoader loader = new MemoryLoader(classFiles());
    loader.loadClass(PACKAGE + "Mapped0");

    assertThat(AludelAgent.explain(loader.loadClass(PACKAGE + "Healthy")))
        .isEqualTo(PACKAGE + "Healthy is woven.");
  }

  private List<String> linesAbout(String kind) {
    return err.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("[aludel] " + PACKAGE + kind))
        .toList();
  }

  private static Map<String, byte[]> classFiles() {
    List<String> sources = new ArrayList<>(List.of(HEALTHY));
    for (int i = 0; i < COUNT; i++) {
      sources.add(MAPPED.formatted(i));
      sources.add(OTHER.formatted(i));
    }
    Map<String, byte[]> classFiles =
        new HashMap<>(Compiled.of(sources.toArray(String[]::new)).classFiles());
    classFiles.replaceAll((name, file) -> {
      if (name.contains("Healthy")) {
        return file;
      }
      boolean earlyFailure = name.matches(".*Mapped\\d*[13579]");
      return earlyFailure ? Unweavable.byItsClass(file) : Unweavable.byItsCode(file);
    });
    return classFiles;
  }
}
