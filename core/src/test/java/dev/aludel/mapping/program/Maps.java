package dev.aludel.mapping.program;

import dev.aludel.error.MappingException;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.model.Unwoven;

/** Maps a class and prints what comes of it. */
public final class Maps {

  private Maps() {}

  public static void main(String... arguments) {
    map();
  }

  static void map() {
    try {
      System.out.println(Registry.of(Unwoven.class));
    } catch (MappingException e) {
      System.out.println(e.getMessage());
    }
  }
}
