package dev.aludel.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.aludel.agent.AludelAgent;
import dev.aludel.error.AludelException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.nop.NOPServiceProvider;

/** A program that is a named module and exports or opens nothing: its module requires the core, and that is all. */
class ModulePathTest {

  private static final String MODULE = """
      module songs {
        requires dev.aludel.core;
        requires org.jspecify;
        requires java.sql;
      }
      """;

  @TempDir
  static Path directory;

  private static Path agent;
  private static Path core;
  private static Path program;

  @BeforeAll
  static void build() throws IOException {
    agent =
        jar("agent.jar", origin(AludelAgent.class), "Premain-Class", AludelAgent.class.getName());
    core =
        jar("core.jar", origin(AludelException.class), "Automatic-Module-Name", "dev.aludel.core");
    program = compile();
  }

  @Test
  void mapsStoresAndLoadsWithoutBeingOpened() throws IOException {
    List<String> output =
        run(modulePath(core), "-cp", String.join(File.pathSeparator, agentPath()));

    assertThat(output).containsExactly("Blue Train [Locomotion, Moment's Notice]");
  }

  private static List<String> run(String modulePath, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent);
    command.addAll(List.of(more));
    command.addAll(List.of("--module-path", modulePath, "--add-modules", "ALL-MODULE-PATH"));
    command.addAll(List.of("--module", "songs/dev.aludel.loaders.program.SongProgram"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } finally {
      process.destroy();
    }
  }

  private static Path compile() throws IOException {
    Path module = Files.writeString(directory.resolve("module-info.java"), MODULE);
    Path target = directory.resolve("songs");
    List<String> arguments = new ArrayList<>(List.of("-d", target.toString(), "--release", "17"));
    arguments.addAll(List.of("--module-path", modulePath(core), module.toString()));
    try (Stream<Path> sources =
        Files.list(Path.of("src/test/java/dev/aludel/loaders/program").toAbsolutePath())) {
      sources.map(Path::toString).forEach(arguments::add);
    }
    StringWriter report = new StringWriter();
    PrintWriter writer = new PrintWriter(report);
    int result = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(writer, writer, arguments.toArray(String[]::new));
    assertThat(result).as(report.toString()).isZero();
    return target;
  }

  private static String modulePath(Path coreJar) {
    Stream<Path> libraries = Stream.of(
        coreJar,
        origin(HikariDataSource.class),
        origin(Logger.class),
        origin(NOPServiceProvider.class),
        origin(Nullable.class),
        origin(org.h2.Driver.class),
        directory.resolve("songs"));
    return libraries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** What the agent needs, which in the jar that users get is inside. */
  private static List<String> agentPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*/(asm|byte-buddy-agent)-[\\d.]+\\.jar"))
        .toList();
  }

  /** The jar of these classes: as it is if they come from one, as they do once their module is packaged. */
  private static Path jar(String name, Path classes, String attribute, String value)
      throws IOException {
    if (Files.isRegularFile(classes)) {
      return classes;
    }
    Path jar = directory.resolve(name);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(attribute, value);
    main.putValue("Can-Retransform-Classes", "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> tree = Files.walk(classes)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (!entry.equals("META-INF/MANIFEST.MF")) {
          out.putNextEntry(new ZipEntry(entry));
          out.write(Files.readAllBytes(file));
        }
      }
    }
    return jar;
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
