package dev.aludel.agent.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar; of a multi-release one, what this JVM would load. */
final class JarEntries implements ClassPathEntry {

  private final JarFile jar;

  JarEntries(Path file) throws IOException {
    this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
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
