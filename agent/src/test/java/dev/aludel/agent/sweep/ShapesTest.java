package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refuse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a class looks to reflection and to serialization, before and after, for each combination of what it can be. */
class ShapesTest {

  private static final String[] MODIFIERS = {"", "public ", "abstract ", "final "};

  private static final String[] SUPERTYPES = {
    "",
    "implements java.io.Serializable ",
    "implements java.io.Externalizable ",
    "extends Parent implements Comparable<Object> ",
    "extends Exception "
  };

  private static final String[] VERSIONS = {
    "",
    "private static final long serialVersionUID = 7;",
    "static final int serialVersionUID = 8;",
    "static final Long serialVersionUID = 9L;",
    "static long serialVersionUID = 10;"
  };

  private static final String[] BODIES = {
    "static { count = 3; } @Override public String toString() { return name + id; }",
    "interface Part extends java.util.function.Supplier<String> {} "
        + "class Near implements Part { public String get() { return name; } } "
        + "<X extends Number & Comparable<X>> X far(@Deprecated X x, String... more) throws java.io.IOException {"
        + " return new Object() { X x() { return x; } }.x(); }"
  };

  private static final String PARENT = """
      package shop;

      @dev.aludel.mapping.Mapped
      public class Parent implements java.io.Serializable, Cloneable {
        @dev.aludel.mapping.Id protected int parentId;
        @Override public Parent clone() throws CloneNotSupportedException { return (Parent) super.clone(); }
      }
      """;

  @Test
  void keepsVersionAndAppearanceOfEveryShape() {
    Map<String, byte[]> classFiles = Compiled.of(sources()).classFiles();
    ClassPlanner planner = Weaving.planner(classFiles);
    Map<String, byte[]> woven = Weaving.weave(classFiles);
    MemoryLoader before = new MemoryLoader(classFiles);
    MemoryLoader after = new MemoryLoader(woven);
    List<String> faults = new ArrayList<>();
    int changed = 0;

    for (String name : classFiles.keySet()) {
      if (planner.decide(name) instanceof Refuse refused) {
        assertThat(refused.refusal().code()).isEqualTo("ignored-serial-version");
        assertThat(woven.get(name)).isEqualTo(classFiles.get(name));
      } else if (!Arrays.equals(woven.get(name), classFiles.get(name))) {
        changed++;
      }
      Map<String, String> expected = Appearance.of(load(before, name));
      Map<String, String> found = Appearance.of(load(after, name));
      if (!found.equals(expected)) {
        found.entrySet().removeAll(expected.entrySet());
        faults.add(name + " " + found);
      }
    }

    assertThat(faults).isEmpty();
    assertThat(changed).isGreaterThanOrEqualTo(120);
  }

  private static String[] sources() {
    List<String> sources = new ArrayList<>(List.of(PARENT));
    for (String modifier : MODIFIERS) {
      for (String supertype : SUPERTYPES) {
        for (String version : VERSIONS) {
          for (String body : BODIES) {
            sources.add(source("Shape" + sources.size(), modifier, supertype, version, body));
          }
        }
      }
    }
    return sources.toArray(String[]::new);
  }

  private static String source(
      String name, String modifier, String supertype, String version, String body) {
    String generic = supertype.contains("Exception") ? "" : "<T extends Comparable<? super T>>";
    String members = "";
    if (supertype.contains("Externalizable")) {
      members =
          "public void writeExternal(java.io.ObjectOutput out) {} public void readExternal(java.io.ObjectInput in) {}";
    } else if (supertype.contains("Comparable")) {
      members = "@Override public int compareTo(Object other) { return id; }";
    }
    return """
        package shop;

        import dev.aludel.mapping.*;

        @Mapped
        @Deprecated
        %sclass %s%s %s{
          %s
          static int count;
          @Id int id;
          @Column @Deprecated protected final String name;
          @Column private volatile java.util.Map<String, ? extends Number[]> map;
          @Column transient long later = 5;
          private transient Object unmapped;
          public %s() { this("a"); }
          private %s(String name) { this.name = name; }
          synchronized strictfp double half() { return later++ / 2.0; }
          %s
          %s
        }
        """.formatted(modifier, name, generic, supertype, version, name, name, body, members);
  }

  private static Class<?> load(MemoryLoader loader, String name) {
    try {
      return loader.loadClass(name.replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
