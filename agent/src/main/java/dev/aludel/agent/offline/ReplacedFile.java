package dev.aludel.agent.offline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that gets new content all at once: whoever reads it sees the old or the new, and so does a build cut short. */
final class ReplacedFile {

  private final Path file;
  private final Path fresh;

  ReplacedFile(Path file) {
    this.file = file;
    this.fresh = file.resolveSibling(file.getFileName() + ".aludel");
  }

  void write(byte[] content) throws IOException {
    try {
      Files.write(fresh, content);
      move();
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
