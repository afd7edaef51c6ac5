package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users get: self-contained, and working both ways. Runs after it was shaded. */
class ShadedJarIT {

  private static final Path JAR =
      Path.of(Objects.requireNonNull(System.getProperty("aludel.agent.jar"), "aludel.agent.jar"));

  /** What ByteBuddy attaches by on a Windows JVM without the attach module. */
  private static final String WINDOWS = "win32-(x86|x86-64|aarch64)/attach_hotspot_windows\\.dll";

  @TempDir
  static Path directory;

  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    program = Shop.COMPILED.writeTo(directory);
  }

  @Test
  void holdsNothingOutsideItsOwnPackageButWhatAttachingNeeds() throws IOException {
    List<String> foreign = files().stream()
        .filter(name -> !name.startsWith("dev/aludel/agent/"))
        .filter(name -> !name.matches(WINDOWS))
        .toList();

    assertThat(foreign)
        .containsExactlyInAnyOrder(
            "META-INF/MANIFEST.MF",
            "META-INF/services/org.junit.platform.launcher.LauncherSessionListener");
  }

  @Test
  void holdsItsLibrariesRelocated() throws IOException {
    assertThat(files())
        .contains(
            "dev/aludel/agent/shaded/asm/ClassReader.class",
            "dev/aludel/agent/shaded/bytebuddy/agent/ByteBuddyAgent.class");
  }

  @Test
  void declaresHowTheJvmStartsIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();

      assertThat(manifest.getValue("Main-Class")).isEqualTo(CommandLine.class.getName());
      assertThat(manifest.getValue("Premain-Class")).isEqualTo(AludelAgent.class.getName());
      assertThat(manifest.getValue("Agent-Class")).isEqualTo(AludelAgent.class.getName());
      assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
    }
  }

  @Test
  void weavesByTheFlag() throws IOException {
    Output output =
        new JavaProcess().with("-javaagent:" + JAR).on(program, Shop.RUNTIME).run("shop.Main");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }

  @Test
  void attachesItselfWithoutAnyHelp() throws IOException {
    Output output = new JavaProcess()
        .with("-XX:+EnableDynamicAgentLoading")
        .on(program, Shop.RUNTIME, JAR)
        .run("shop.Attaching");

    assertThat(output)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
  }

  @Test
  void weavesAtBuildTimeAndExaminesWhatItWove() throws IOException {
    Path built = Shop.COMPILED.writeTo(directory.resolve("built"));

    Output weaving = new JavaProcess()
        .runJar(JAR, "--classpath", Shop.RUNTIME + File.pathSeparator + JAR, built.toString());
    Output run = new JavaProcess().on(built, Shop.RUNTIME).run("shop.Main");
    Output doctor = new JavaProcess().runJar(JAR, "doctor", "--as-built", built.toString());

    assertThat(weaving)
        .isEqualTo(new Output(
            0, List.of("[aludel] 9 classes seen, 2 woven, 2 rewritten, 0 refused"), List.of()));
    assertThat(run)
        .isEqualTo(new Output(0, List.of("ed [write 0: null -> 3, read 1: ed]"), List.of()));
    assertThat(doctor.exitValue()).isZero();
    assertThat(doctor.out()).last().asString().contains("Proven");
  }

  private static List<String> files() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .toList();
    }
  }
}
