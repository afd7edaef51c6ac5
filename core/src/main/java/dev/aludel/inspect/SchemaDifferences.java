package dev.aludel.inspect;

import java.util.List;

/**
 * What two schemas differ in, each in a line: {@code users.name: type VARCHAR(50) expected, VARCHAR(60) found}.
 */
public record SchemaDifferences(List<String> texts) {

  public SchemaDifferences {
    texts = List.copyOf(texts);
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  @Override
  public String toString() {
    return texts.isEmpty() ? "no difference" : String.join("\n", texts);
  }
}
