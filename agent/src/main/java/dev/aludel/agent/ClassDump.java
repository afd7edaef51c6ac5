package dev.aludel.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes woven class files into a directory, to be looked at with javap; does nothing without one. */
final class ClassDump {

  private final @Nullable Path directory;
  private final AgentLog log;

  ClassDump(@Nullable Path directory, AgentLog log) {
    this.directory = directory;
    this.log = log;
  }

  void write(String internalName, byte[] classFile) {
    if (directory == null) {
      return;
    }
    Path file = directory.resolve(internalName + ".class");
    try {
      Path parent = file.getParent();
      Files.createDirectories(parent == null ? directory : parent);
      Files.write(file, classFile);
    } catch (IOException e) {
      log.failure("Cannot dump " + internalName + ": " + e);
    }
  }
}
