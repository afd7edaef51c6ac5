package dev.aludel.agent.sweep;

import dev.aludel.agent.detect.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Libraries under names that the agent has never heard of, and besides them what the tests' class loader finds. */
final class World implements ClassFiles {

  private final Renaming renaming;
  private final Map<String, Path> files = new HashMap<>();
  private final List<List<String>> libraries = new ArrayList<>();

  World(Renaming renaming, Library... libraries) {
    this.renaming = renaming;
    for (Library library : libraries) {
      List<String> names = new ArrayList<>();
      library.files().forEach((name, file) -> {
        String renamed = renaming.apply(name);
        if (!renamed.startsWith("java/") && files.putIfAbsent(renamed, file) == null) {
          names.add(renamed);
        }
      });
      this.libraries.add(names);
    }
  }

  /** The internal names of all classes in the libraries. */
  Set<String> names() {
    return files.keySet();
  }

  /** So many classes of each library, or all it has, spread evenly over it. */
  List<String> sample(int ofEach) {
    List<String> sample = new ArrayList<>();
    for (List<String> names : libraries) {
      int size = Math.min(ofEach, names.size());
      for (int i = 0; i < size; i++) {
        sample.add(names.get((int) ((long) i * names.size() / size)));
      }
    }
    return sample;
  }

  boolean has(String internalName) {
    return files.containsKey(internalName);
  }

  @Override
  public byte @Nullable [] read(String internalName) {
    Path file = files.get(internalName);
    try {
      if (file != null) {
        return renaming.apply(Files.readAllBytes(file));
      }
      InputStream resource =
          World.class.getClassLoader().getResourceAsStream(internalName + ".class");
      if (resource == null) {
        return null;
      }
      try (resource) {
        return renaming.apply(resource.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
