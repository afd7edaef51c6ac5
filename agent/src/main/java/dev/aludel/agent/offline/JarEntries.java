package dev.aludel.agent.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar; of a multi-release one, what this JVM would load. */
final class JarEntries implements ClassPathEntry {

  private final JarFile jar;

  JarEntries(Path file) throws IOException {
    this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
  }

  /** What the manifest adds to the class path (JAR File Specification, Class-Path attribute). */
  List<Path> classPath() throws IOException {
    Manifest manifest = jar.getManifest();
    String entries =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    List<Path> paths = new ArrayList<>();
    for (String entry : entries == null ? new String[0] : entries.strip().split(" +")) {
      try {
        paths.add(Path.of(Path.of(jar.getName()).toUri().resolve(entry)));
      } catch (IllegalArgumentException | FileSystemNotFoundException notLocal) {
        // The JVM's class path passes over such an entry as well.
      }
    }
    return paths;
  }

  @Override
  public byte @Nullable [] read(String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null || entry.isDirectory()) {
      return null;
    }
    try (InputStream content = jar.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }

  @Override
  public List<String> classNames() {
    try (Stream<JarEntry> entries = jar.versionedStream()) {
      return entries
          .map(JarEntry::getName)
          .filter(ClassFileName::isClass)
          .map(ClassFileName::internalName)
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  @Override
  public String toString() {
    return jar.getName();
  }
}
