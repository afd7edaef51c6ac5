package dev.aludel.mapping;

import dev.aludel.agent.AludelAgent;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Runs a program on the class path of the tests, in a JVM of its own, with or without the agent. */
final class ProgramRun {

  private ProgramRun() {}

  /** What the program prints where no agent is on the class path. */
  static String withoutAgent(Class<?> program) throws IOException {
    Path agent = origin(AludelAgent.class);
    String classPath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).equals(agent))
        .collect(Collectors.joining(File.pathSeparator));
    return run(classPath, List.of(), program);
  }

  /** What the program prints with the agent on the class path, and these flags. */
  static String withAgent(List<String> flags, Class<?> program) throws IOException {
    List<String> all = new ArrayList<>(List.of("-Djdk.attach.allowAttachSelf=true"));
    all.addAll(flags);
    return run(System.getProperty("java.class.path"), all, program);
  }

  /** Makes a jar that {@code -javaagent} takes; its classes are on the class path already. */
  static Path agentJar(Path directory) throws IOException {
    Path jar = directory.resolve("agent.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", AludelAgent.class.getName());
    main.putValue("Can-Retransform-Classes", "true");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  private static String run(String classPath, List<String> flags, Class<?> program)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, program.getName()));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    } finally {
      process.destroy();
    }
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
