package dev.aludel.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this core, such as {@code 0.1.0}, which the build writes into a resource. */
final class CoreVersion {

  private CoreVersion() {}

  static String read() {
    try (InputStream version = CoreVersion.class.getResourceAsStream("version.txt")) {
      return version == null
          ? "unknown"
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the version of aludel-core from its jar.", e);
    }
  }
}
