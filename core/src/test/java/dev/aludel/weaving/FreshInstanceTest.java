package dev.aludel.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.Sizes;
import dev.aludel.instrument.Instrumented;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What weaving adds to an instance that nothing was ever asked about, for many combinations of fields. */
class FreshInstanceTest {

  private static final int MOST_FOR_A_FRESH_INSTANCE = 8;
  private static final List<String> TYPES = List.of("boolean", "short", "int", "long", "String");

  /** By the class's name, the fields of its superclasses and its own, in this order. */
  private final Map<String, List<List<String>>> shapes = new LinkedHashMap<>();

  @TempDir
  private Path directory;

  @Test
  void growsByAtMost8BytesWhateverItsFieldsAre() throws Exception {
    listShapes();
    compile(
        source("Woven", "@dev.aludel.mapping.Mapped ", "@dev.aludel.mapping.Column "),
        source("Plain", "", ""));

    Map<String, Long> additions = new LinkedHashMap<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      for (String shape : shapes.keySet()) {
        Class<?> woven = loader.loadClass("Woven$" + shape);
        Class<?> plain = loader.loadClass("Plain$" + shape);
        assertThat(Instrumented.class).isAssignableFrom(woven);
        assertThat(Sizes.unwoven(woven)).as(shape).isEqualTo(Sizes.of(plain));
        additions.put(shape, Sizes.of(woven) - Sizes.of(plain));
      }
    }

    assertThat(additions).hasSizeGreaterThan(200).containsValue(8L);
    assertThat(additions.values()).allMatch(bytes -> bytes <= MOST_FOR_A_FRESH_INSTANCE);
  }

  private void listShapes() {
    List<List<String>> upToTwo = combinations(2);
    combinations(3).forEach(fields -> addShape(List.of(fields)));
    for (List<String> inherited : combinations(1)) {
      upToTwo.forEach(own -> addShape(List.of(inherited, own)));
      for (String middle : List.of("boolean", "long", "String")) {
        TYPES.forEach(own -> addShape(List.of(inherited, List.of(middle), List.of(own))));
      }
    }
  }

  /** All selections of at most so many types, each type as often as one likes. */
  private static List<List<String>> combinations(int most) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < all.size(); i++) {
      List<String> fields = all.get(i);
      int first = fields.isEmpty() ? 0 : TYPES.indexOf(fields.get(fields.size() - 1));
      for (int type = first; type < TYPES.size() && fields.size() < most; type++) {
        List<String> more = new ArrayList<>(fields);
        more.add(TYPES.get(type));
        all.add(more);
      }
    }
    return all;
  }

  private void addShape(List<List<String>> levels) {
    shapes.put(name(levels), levels);
  }

  private static String name(List<List<String>> levels) {
    StringBuilder name = new StringBuilder("Of");
    for (List<String> fields : levels) {
      name.append('_');
      fields.forEach(type -> name.append(type.charAt(0)));
    }
    return name.toString();
  }

  private Path source(String outer, String onClass, String onField) throws IOException {
    StringBuilder source = new StringBuilder("class " + outer + " {\n");
    shapes.forEach((name, levels) -> {
      source.append(onClass).append("static class ").append(name);
      if (levels.size() > 1) {
        source.append(" extends ").append(name(levels.subList(0, levels.size() - 1)));
      }
      source.append(" {\n");
      List<String> fields = levels.get(levels.size() - 1);
      for (int i = 0; i < fields.size(); i++) {
        source
            .append(onField)
            .append(fields.get(i))
            .append(" f")
            .append(levels.size())
            .append(i);
        source.append(";\n");
      }
      source.append("}\n");
    });
    return Files.writeString(directory.resolve(outer + ".java"), source.append("}\n"));
  }

  private void compile(Path... sources) {
    List<String> arguments = new ArrayList<>(List.of(
        "-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path")));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    int errors = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(errors).isZero();
  }
}
