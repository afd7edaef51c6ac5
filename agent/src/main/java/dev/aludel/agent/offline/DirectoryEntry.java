package dev.aludel.agent.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of class files. */
final class DirectoryEntry implements ClassPathEntry {

  private final Path directory;

  DirectoryEntry(Path directory) {
    this.directory = directory;
  }

  @Override
  public byte @Nullable [] read(String name) throws IOException {
    Path file = directory.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  @Override
  public List<String> classNames() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .filter(ClassFileName::isClass)
          .map(ClassFileName::internalName)
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return directory.toString();
  }
}
