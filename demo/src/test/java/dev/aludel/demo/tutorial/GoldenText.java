package dev.aludel.demo.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An expected output, kept whole in a file. {@code -Dgolden.update=true} writes the file anew instead of comparing. */
record GoldenText(Path file) {

  GoldenText(String resource) {
    this(Path.of("src", "test", "resources").resolve(resource));
  }

  void compare(String output) {
    if (Boolean.getBoolean("golden.update")) {
      write(output);
    }
    assertThat(output).as("""
            the text in demo/%s.
            If the output is meant to be another one: run the tests with -Dgolden.update=true and commit the file""", file).isEqualTo(read());
  }

  private String read() {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String output) {
    try {
      Files.writeString(file, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
