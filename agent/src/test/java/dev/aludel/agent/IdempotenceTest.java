package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.fixture.ClassDirectory;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.RandomProgram;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.offline.BuildReport;
import dev.aludel.agent.offline.BuildRequest;
import dev.aludel.agent.offline.BuildWeaver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand classes: whichever way and however often they are woven, the bytes are the same. */
class IdempotenceTest {

  private static final long SEED = 20_260_101;

  @TempDir
  static Path directory;

  private static Map<String, byte[]> plain = Map.of();
  private static Map<String, byte[]> built = Map.of();
  private static BuildReport report = new BuildReport(0, 0, 0, List.of(), List.of());

  @BeforeAll
  static void weaveAtBuildTime() throws IOException {
    plain = RandomProgram.ofClasses(1000, SEED).classFiles();
    new Compiled(plain).writeTo(directory);
    report = weaveDirectory();
    built = new TreeMap<>();
    for (String name : plain.keySet()) {
      built.put(name, Files.readAllBytes(directory.resolve(name + ".class")));
    }
  }

  @Test
  void weavesManyAndRefusesNone() {
    assertThat(report.seen()).isEqualTo(1000);
    assertThat(report.woven()).isGreaterThan(300);
    assertThat(report.rewritten()).isGreaterThan(100);
    assertThat(report.refusals()).isEmpty();
  }

  @Test
  void weavesTheSameAtLoadTimeInAnyOrder() {
    for (int order = 0; order < 3; order++) {
      assertThat(ClassDirectory.contents(transformAll(plain, order)))
          .isEqualTo(ClassDirectory.contents(built));
    }
  }

  @Test
  void changesNothingAtLoadTimeThatWasWovenAtBuildTime() {
    assertThat(ClassDirectory.contents(transformAll(built, 4)))
        .isEqualTo(ClassDirectory.contents(built));
  }

  @Test
  void changesNothingAtASecondBuild() throws IOException {
    Map<String, ByteBuffer> before = ClassDirectory.contents(directory);

    BuildReport second = weaveDirectory();

    assertThat(second.summary()).isEqualTo("1000 classes seen, 0 woven, 0 rewritten, 0 refused");
    assertThat(ClassDirectory.contents(directory)).isEqualTo(before);
  }

  private static BuildReport weaveDirectory() throws IOException {
    BuildRequest request = new BuildRequest(
        List.of(directory), List.of(Shop.RUNTIME), List.of(), List.of(), Set.of(), false);
    return new BuildWeaver(request, AludelAgent.version(), null).weave();
  }

  private static Map<String, byte[]> transformAll(Map<String, byte[]> classFiles, long order) {
    AgentLog log = new AgentLog(LogLevel.ERROR, line -> {
      throw new AssertionError(line);
    });
    FailureRegistry failures = new FailureRegistry(log);
    Scope scope = Scope.everything();
    LoaderPlanners planners = new LoaderPlanners(Set.of(), scope, failures, log);
    RuntimeAccess access = new RuntimeAccess(ByteBuddyAgent.getInstrumentation());
    WeavingTransformer transformer = new WeavingTransformer(
        planners, scope, failures, new ClassDump(null, log), log, access, false);
    Module module = IdempotenceTest.class.getModule();
    MemoryLoader loader = new MemoryLoader(classFiles);
    List<String> names = new ArrayList<>(classFiles.keySet());
    Collections.shuffle(names, new Random(SEED + order));
    Map<String, byte[]> woven = new TreeMap<>(classFiles);
    for (String name : names) {
      byte[] bytes = transformer.transform(
          module, loader, name, null, null, classFiles.getOrDefault(name, new byte[0]));
      if (bytes != null) {
        woven.put(name, bytes);
      }
    }
    return woven;
  }
}
