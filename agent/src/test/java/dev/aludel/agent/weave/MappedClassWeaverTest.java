package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Loading;
import dev.aludel.instrument.Woven;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mapped class gets beside its accessors. */
class MappedClassWeaverTest {

  private static final String NODE = """
      package shop;
      import dev.aludel.mapping.*;

      @Mixin
      public abstract class Node<T extends Number> implements Comparable<Node<T>> {
        @Id protected T id;
        @Column private final int weight;
        protected Node(int weight) { this.weight = weight; }
        public int compareTo(Node<T> other) { return weight - other.weight; }
      }
      """;

  private static final String BETWEEN = """
      package shop;

      public class Between extends Node<Long> {
        public boolean ran = true;
        public Between() { super(4); }
      }
      """;

  private static final String LEAF = """
      package shop.leaf;
      import dev.aludel.mapping.*;

      @Mapped
      public final class Leaf extends shop.Between {
        public static int made;
        @Column String name = "initial";
        @Column double size;
        private Leaf() { made++; }
      }
      """;

  private static final String ORDER = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class Order extends Node<Long> {
        @Column String text = "initial";
        public Order(int weight) { super(weight); throw new AssertionError(); }
      }
      """;

  private static final String BARE =
      "package shop;\n@dev.aludel.mapping.Mapped public class Bare extends Order { Bare() { super(0); } }";

  private final Map<String, byte[]> woven =
      Verified.all(Weaving.weave(Compiled.of(NODE, BETWEEN, LEAF, ORDER, BARE)));
  private final MemoryLoader loader = new MemoryLoader(woven);

  @Test
  void makesTheTopmostClassInstrumentedAndKeepsItsGenerics() {
    Class<?> node = load("shop.Node");

    assertThat(node.getInterfaces()).containsExactly(Comparable.class, Instrumented.class);
    assertThat(node.getGenericInterfaces())
        .extracting(Object::toString)
        .containsExactly(
            "java.lang.Comparable<shop.Node<T>>", "interface dev.aludel.instrument.Instrumented");
    assertThat(load("shop.leaf.Leaf").getInterfaces()).isEmpty();
  }

  @Test
  void stampsEachClassWithItsOwnAttributes() {
    Woven node = load("shop.Node").getAnnotation(Woven.class);
    Woven leaf = load("shop.leaf.Leaf").getAnnotation(Woven.class);

    assertThat(node.protocol()).isEqualTo(Woven.PROTOCOL);
    assertThat(node.version()).isEqualTo(AludelAgent.version());
    assertThat(node.attributes()).containsExactly("id", "weight");
    assertThat(node.nonNull()).containsExactly("weight");
    assertThat(leaf.attributes()).containsExactly("name", "size");
    assertThat(leaf.nonNull()).containsExactly("size");
    assertThat(load("shop.Bare").getAnnotation(Woven.class).attributes()).isEmpty();
  }

  @Test
  void carriesStateAndFlagsOnceInTheHierarchy() {
    Instrumented leaf = (Instrumented) instantiate("shop.leaf.Leaf");
    InstanceState state = new InstanceState();

    leaf.$aludel_state(state);
    leaf.$aludel_flags((byte) 2);

    assertThat(leaf.$aludel_state()).isSameAs(state);
    assertThat(leaf.$aludel_flags()).isEqualTo((byte) 2);
    assertThat(load("shop.leaf.Leaf").getDeclaredFields())
        .extracting(Field::getName)
        .containsExactlyInAnyOrder("made", "name", "size");
    assertThat(load("shop.Node").getDeclaredFields())
        .filteredOn(field -> field.getName().startsWith("$"))
        .hasSize(2)
        .allMatch(field -> field.isSynthetic() && Modifier.isTransient(field.getModifiers()));
  }

  @Test
  void readsAndWritesEverySlotPastTheHooks() {
    Instrumented leaf = (Instrumented) instantiate("shop.leaf.Leaf");
    leaf.$aludel_flags((byte) 3);

    leaf.$aludel_set(0, 12L);
    leaf.$aludel_set(1, 5);
    leaf.$aludel_set(2, null);
    leaf.$aludel_set(3, 2.5);

    assertThat(Arrays.asList(
            leaf.$aludel_get(0), leaf.$aludel_get(1), leaf.$aludel_get(2), leaf.$aludel_get(3)))
        .containsExactly(12L, 5, null, 2.5);
  }

  @Test
  void knowsNoSlotBeyondTheLast() {
    Instrumented leaf = (Instrumented) instantiate("shop.leaf.Leaf");

    assertThatThrownBy(() -> leaf.$aludel_get(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> leaf.$aludel_set(-1, null))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void takesTheFinalFromAttributesAlone() throws ReflectiveOperationException {
    assertThat(load("shop.Node").getDeclaredField("weight").getModifiers())
        .isEqualTo(Modifier.PRIVATE);
  }

  @Test
  void runsNothingInTheLoadingConstructor() throws ReflectiveOperationException {
    Instrumented order = loading("shop.Order");

    assertThat(order.$aludel_get(2)).isNull();
  }

  @Test
  void callsTheConstructorOfAnUnwovenSuperclass() throws ReflectiveOperationException {
    Instrumented leaf = loading("shop.leaf.Leaf");

    assertThat(leaf.getClass().getField("ran").getBoolean(leaf)).isTrue();
    assertThat(leaf.$aludel_get(1)).isEqualTo(4);
    assertThat(leaf.$aludel_get(2)).isNull();
  }

  @Test
  void makesInstancesByTheDeclaredConstructorWithoutParameters()
      throws ReflectiveOperationException {
    Instrumented made = loading("shop.leaf.Leaf").$aludel_new();

    assertThat(made.$aludel_get(2)).isEqualTo("initial");
    assertThat(made.getClass().getField("made").getInt(null)).isEqualTo(1);
  }

  @Test
  void makesInstancesByTheLoadingConstructorWhereThereIsNoOther()
      throws ReflectiveOperationException {
    Instrumented made = loading("shop.Order").$aludel_new();

    assertThat(made.getClass()).isSameAs(load("shop.Order"));
    assertThat(made.$aludel_get(2)).isNull();
  }

  @Test
  void fallsBackToTheOwnConstructorWhereTheSuperclassOffersNone()
      throws ReflectiveOperationException {
    Compiled compiled = Compiled.of(
        "package shop;\npublic class Sized { public int size; public Sized(int size) { this.size = size; } }",
        "package shop;\nimport dev.aludel.mapping.*;\n@Mapped public class Box extends Sized {\n"
            + " @Id int id = 3; public Box() { super(8); } }");
    Class<?> box = new MemoryLoader(Verified.all(Weaving.weave(compiled))).loadClass("shop.Box");

    Object loaded = box.getConstructor(Loading.class).newInstance((Object) null);

    assertThat(box.getField("size").getInt(loaded)).isEqualTo(8);
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private Object instantiate(String name) {
    try {
      return loading(name).$aludel_new();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Instrumented loading(String name) throws ReflectiveOperationException {
    Constructor<?> constructor = load(name).getConstructor(Loading.class);
    assertThat(constructor.isSynthetic()).isTrue();
    return (Instrumented) constructor.newInstance((Object) null);
  }
}
