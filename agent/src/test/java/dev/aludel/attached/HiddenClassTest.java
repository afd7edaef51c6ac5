package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

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
  @SuppressWarnings("unchecked")
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
