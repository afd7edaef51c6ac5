package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Refuse;
import java.io.ObjectStreamClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
      Map<String, String> expected = appearance(load(before, name));
      Map<String, String> found = appearance(load(after, name));
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

  /** All that can be asked of a class, but for what is synthetic, the added interface, and final on instance fields. */
  private static Map<String, String> appearance(Class<?> type) {
    Map<String, String> seen = new LinkedHashMap<>();
    ObjectStreamClass serial = ObjectStreamClass.lookup(type);
    seen.put("version", String.valueOf(serial == null ? null : serial.getSerialVersionUID()));
    seen.put("serial fields", serial == null ? "" : Arrays.toString(serial.getFields()));
    seen.put("type", type.toGenericString() + annotations(type));
    seen.put("super", type.getGenericSuperclass() + "");
    seen.put("interfaces", names(type.getGenericInterfaces()));
    seen.put("nest", type.getNestHost() + names(type.getNestMembers()));
    seen.put("nested", names(type.getDeclaredClasses()) + type.getDeclaringClass());
    seen.put("enclosing", type.getEnclosingMethod() + " " + type.getEnclosingConstructor());
    seen.put("sealed", names(type.getPermittedSubclasses()));
    seen.put("fields", members(type.getDeclaredFields()).toString());
    seen.put("methods", members(type.getDeclaredMethods()).toString());
    seen.put("constructors", members(type.getDeclaredConstructors()).toString());
    return seen;
  }

  private static Set<String> members(Member... members) {
    Set<String> texts = new TreeSet<>();
    for (Member member : members) {
      boolean added = member.isSynthetic() && isOurs(member);
      if (!added) {
        texts.add(text(member));
      }
    }
    return texts;
  }

  private static boolean isOurs(Member member) {
    boolean loading = member instanceof Executable executable
        && executable.getParameterCount() == 1
        && executable.getParameterTypes()[0].getName().equals("dev.aludel.instrument.Loading");
    return loading
        || member.getName().startsWith("$aludel_")
        || member.getName().equals("serialVersionUID");
  }

  private static String text(Member member) {
    String annotations = annotations((AnnotatedElement) member);
    if (member instanceof Field field) {
      int modifiers = field.getModifiers();
      int shown = Modifier.isStatic(modifiers) ? modifiers : modifiers & ~Modifier.FINAL;
      return shown + " " + field.getGenericType() + " " + field.getName() + annotations;
    }
    StringBuilder text =
        new StringBuilder(((Executable) member).toGenericString()).append(annotations);
    for (Parameter parameter : ((Executable) member).getParameters()) {
      text.append(parameter).append(annotations(parameter));
    }
    return member instanceof Method method
        ? text.append(method.isBridge()).toString()
        : text.toString();
  }

  private static String annotations(AnnotatedElement element) {
    Set<String> texts = new TreeSet<>();
    Arrays.stream(element.getAnnotations())
        .map(Object::toString)
        .filter(text -> !text.startsWith("@dev.aludel.instrument.Woven"))
        .forEach(texts::add);
    return texts.toString();
  }

  private static String names(Type @Nullable [] types) {
    Set<String> names = new TreeSet<>();
    if (types != null) {
      Arrays.stream(types).map(Type::getTypeName).forEach(names::add);
    }
    names.remove("dev.aludel.instrument.Instrumented");
    return names.toString();
  }
}
