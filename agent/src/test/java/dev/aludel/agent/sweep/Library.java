package dev.aludel.agent.sweep;

import dev.aludel.agent.fixture.AgentJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class files of one jar or JDK module.
 *
 * @param files by internal name, in the order of the names
 */
record Library(String name, Map<String, Path> files) {

  /** The jar that a class of the test class path came from. */
  static Library of(Class<?> member) {
    Path jar = AgentJar.originOf(member);
    try {
      FileSystem files =
          FileSystems.newFileSystem(jar); // stays open as long as the classes are read
      return new Library(String.valueOf(jar.getFileName()), classFiles(files.getPath("/")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Library ofModule(String module) {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    return new Library(module, classFiles(jdk.getPath("/modules", module)));
  }

  private static Map<String, Path> classFiles(Path root) {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(root)) {
      tree.forEach(file -> {
        String name = root.relativize(file).toString();
        boolean usual = name.endsWith(".class")
            && !name.endsWith("module-info.class")
            && !name.startsWith("META-INF");
        if (usual) {
          files.put(name.substring(0, name.length() - ".class".length()), file);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
