package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the JVM shows to no agent. */
class HiddenClassTest {

  private static final String NAME = "dev.aludel.attached.Unshown";

  @Test
  void isRefusedWhenItIsMapped() throws IllegalAccessException {
    Class<?> hidden = hidden(compiled("@Mapped class Unshown { @Id int id; }"));

    assertThat(AludelAgent.explain(hidden))
        .isEqualTo(hidden.getName()
            + " was not woven: it is a hidden class, and the JVM shows those to no agent. Define it by its class"
            + " loader, or by Lookup.defineClass in place of defineHiddenClass. [hidden-class]");
  }

  @Test
  void isWovenWhenTheBuildHasWovenIt() throws ReflectiveOperationException {
    Compiled compiled = Compiled.of(
        "package dev.aludel.attached;\nimport dev.aludel.mapping.*;\nimport java.util.function.*;\n"
            + "@Mapped class Unshown implements IntSupplier { @Id int id = 3;"
            + " @Override public int getAsInt() { return ++id; } }");
    byte[] woven = Weaving.weave(compiled).getOrDefault(NAME.replace('.', '/'), new byte[0]);

    Class<?> hidden = hidden(woven);
    IntSupplier instance = (IntSupplier) hidden.getDeclaredConstructor().newInstance();
    Access.watch(instance);

    assertThat(AludelAgent.explain(hidden)).isEqualTo(hidden.getName() + " is woven.");
    assertThat(instance.getAsInt()).isEqualTo(4);
    assertThat(Access.takeCalls()).containsExactly("read 0: 3", "write 0: 3 -> 4");
  }

  @Test
  void isNotMappedWithoutAMark() throws IllegalAccessException {
    assertThat(AludelAgent.explain(hidden(compiled("class Unshown {}")))).endsWith("[not-mapped]");
  }

  @Test
  void isRefusedWhenAFileListsIt(@TempDir Path directory) throws Exception {
    Compiled compiled = Compiled.of(
        "package listed;\npublic class Host { public static java.lang.invoke.MethodHandles.Lookup lookup() {"
            + " return java.lang.invoke.MethodHandles.lookup(); } }",
        "package listed;\nclass Unshown { int id; }");
    Path host = directory.resolve("listed/Host.class");
    Files.createDirectories(host.getParent());
    Files.write(host, compiled.classFile("listed.Host"));
    Path listing = directory.resolve("META-INF/aludel/mapped-classes");
    Files.createDirectories(listing.getParent());
    Files.writeString(listing, "listed.Unshown\n");

    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Lookup lookup =
          (Lookup) loader.loadClass("listed.Host").getMethod("lookup").invoke(null);
      Class<?> hidden =
          lookup.defineHiddenClass(compiled.classFile("listed.Unshown"), true).lookupClass();

      assertThat(AludelAgent.explain(hidden)).endsWith("[hidden-class]");
    }
  }

  @Test
  @SuppressWarnings("unchecked") // the source says what it implements
  void bypassesTheAccessorsOfMappedClasses() throws ReflectiveOperationException {
    String source = "class Unshown implements java.util.function.UnaryOperator<Item> {"
        + " @Override public Item apply(Item item) { item.id += 2; return item; } }";
    UnaryOperator<Item> writer =
        (UnaryOperator<Item>) hidden(compiled(source)).getDeclaredConstructor().newInstance();
    Item item = new Item("ladder");
    Access.watch(item);

    writer.apply(item);

    assertThat(Access.takeCalls()).isEmpty();
    assertThat(item.id).isEqualTo(2);
  }

  private static byte[] compiled(String type) {
    return Compiled.of("package dev.aludel.attached;\nimport dev.aludel.mapping.*;\n" + type)
        .classFile(NAME);
  }

  private static Class<?> hidden(byte[] classFile) throws IllegalAccessException {
    return MethodHandles.lookup()
        .defineHiddenClass(classFile, true, Lookup.ClassOption.NESTMATE)
        .lookupClass();
  }
}
