package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Deep;
import dev.aludel.agent.fixture.KotlinCompiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated programs do the same before and after weaving, whether their instances are watched or not. */
class BehaviourTest {

  private static final int AT_A_TIME = 100;

  @TempDir
  Path directory;

  private int calls;

  @Test
  void keepsWhatJavacMakesOfGeneratedPrograms() {
    compare(Deep.cases(60, 1_500), JavaProgram::number, Compiled::of);
  }

  @Test
  void keepsWhatKotlincMakesOfGeneratedPrograms() {
    compare(
        Deep.cases(25, 500),
        KotlinProgram::number,
        sources -> KotlinCompiled.in(freshDirectory(), sources));
  }

  private Path freshDirectory() {
    try {
      return Files.createDirectory(directory.resolve("call" + calls++));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Compiler {
    Compiled compile(String... sources);
  }

  private static void compare(int programs, IntFunction<Program> generator, Compiler compiler) {
    List<String> faults = new ArrayList<>();
    int classes = 0;
    for (int first = 0; first < programs; first += AT_A_TIME) {
      List<Program> some = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      for (int number = first; number < Math.min(programs, first + AT_A_TIME); number++) {
        some.add(generator.apply(number));
        sources.addAll(some.get(some.size() - 1).sources());
      }
      Compiled compiled = compiler.compile(sources.toArray(String[]::new));
      classes += compiled.classFiles().size();
      compare(some, compiled, faults);
    }
    assertThat(faults).isEmpty();
    assertThat(classes).as("classes").isGreaterThan(6 * programs);
  }

  private static void compare(List<Program> programs, Compiled compiled, List<String> faults) {
    Map<String, byte[]> woven = Weaving.weave(compiled);
    Hierarchy hierarchy = new Hierarchy(Weaving.filesOf(woven));
    woven.forEach((name, classFile) -> {
      Escapes.of(classFile, hierarchy).forEach(escape -> faults.add(name + " " + escape));
    });
    for (Program program : programs) {
      String before = run(program, compiled.classFiles(), instance -> {});
      String after = run(program, woven, instance -> {});
      String watched = run(program, woven, Access::watch);
      List<String> calls = Access.takeCalls();
      if (!before.equals(after) || !before.equals(watched) || calls.isEmpty()) {
        faults.add(String.join(
            "\n", program.mainClass(), before, after, watched, calls.size() + " calls"));
      }
    }
  }

  private static String run(
      Program program, Map<String, byte[]> classFiles, Consumer<Object> watch) {
    try {
      MemoryLoader loader = new MemoryLoader(classFiles);
      Class<?> main = loader.loadClass(program.mainClass());
      main.getField("watch").set(null, watch);
      return String.valueOf(main.getMethod("run").invoke(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return String.valueOf(e.getCause() == null ? e : e.getCause());
    }
  }
}
