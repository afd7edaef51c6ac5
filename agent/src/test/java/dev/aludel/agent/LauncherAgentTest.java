package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executable jar whose manifest starts the agent before the program. */
class LauncherAgentTest {

  private static final String LINE = "ed [write 0: null -> 3, read 1: ed]";

  @TempDir
  static Path directory;

  private static Path agent;

  @BeforeAll
  static void build() {
    agent = AgentJar.in(directory);
  }

  @Test
  void startsAProgramWoven() throws IOException {
    Path program = program(true);

    assertThat(new JavaProcess().runJar(program))
        .isEqualTo(new Output(0, List.of(LINE), List.of()));
  }

  @Test
  void takesItsOptionsFromASystemProperty() throws IOException {
    Output output = new JavaProcess().with("-Daludel.agent.options=log=info").runJar(program(true));

    assertThat(output).isEqualTo(new Output(0, List.of(LINE), List.of("[aludel] wove shop.User")));
  }

  @Test
  void worksWithoutRetransformationAndSaysWhatIsLost() throws IOException {
    assertThat(new JavaProcess().runJar(program(false)))
        .isEqualTo(new Output(
            0,
            List.of(LINE),
            List.of(
                "[aludel] The manifest that starts the agent does not allow retransformation. Classes loaded"
                    + " before the agent that use mapped fields bypass it. Add Can-Retransform-Classes: true to it."
                    + " [no-retransformation]")));
  }

  private static Path program(boolean retransforms) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "shop.Main");
    main.put(
        Attributes.Name.CLASS_PATH,
        agent.getFileName() + " " + directory.relativize(Shop.RUNTIME) + "/");
    main.putValue("Launcher-Agent-Class", AludelAgent.class.getName());
    if (retransforms) {
      main.putValue("Can-Retransform-Classes", "true");
    }
    Path jar = directory.resolve(retransforms ? "program.jar" : "weak.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Map.Entry<String, byte[]> entry : Shop.COMPILED.classFiles().entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey() + ".class"));
        out.write(entry.getValue());
      }
    }
    return jar;
  }
}
