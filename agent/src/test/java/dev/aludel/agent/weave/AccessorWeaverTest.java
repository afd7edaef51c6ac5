package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccessorWeaverTest {

  private static final String ALL = """
      package shop;
      import dev.aludel.mapping.*;
      import java.util.*;

      @Mapped
      public class All<T> {
        @Id public boolean aBoolean;
        @Column byte aByte;
        @Column char aChar = 'a';
        @Column short aShort;
        @Column int anInt;
        @Column long aLong;
        @Column float aFloat;
        @Column double aDouble;
        @Column String text;
        @Column Object object;
        @Column int[] array;
        @Column String[][] arrays;
        @Column T generic;
        @Column volatile Integer boxed;
        @Relationship List<T> many = new ArrayList<>();
        @Relationship T one;
        int plain;

        public void change(T value) {
          aBoolean = true; aByte = 1; aChar = 'b'; aShort = 2; anInt = 3; aLong = 4; aFloat = 5.5f;
          aDouble = 6.5; text = "t"; object = "o"; array = new int[0]; arrays = new String[0][];
          generic = value; boxed = 7; many = List.of(value); one = value; plain = 8;
          array = null; arrays = null;
        }
        public String read() {
          return "" + aBoolean + aByte + aChar + aShort + anInt + aLong + aFloat + aDouble + text + object
              + array + arrays + generic + boxed + many + one + plain;
        }
      }
      """;

  private static final String ACCESS_RULES = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class Rules {
        @Id private int hidden;
        @Column int ofPackage;
        @Column protected int inherited;
        @Column public int open;
      }
      """;

  private static final String HIDING = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class Hiding extends Rules {
        @Column public int open = 4;
        public String both() { return open + "/" + super.open + "/" + ((Rules) this).open; }
      }
      """;

  private final MemoryLoader loader =
      new MemoryLoader(Verified.all(Weaving.weave(Compiled.of(ALL, ACCESS_RULES, HIDING))));

  @Test
  void recordsWritesOfEveryType() throws ReflectiveOperationException {
    Object all = watched("shop.All");

    all.getClass().getMethod("change", Object.class).invoke(all, "v");

    assertThat(Access.takeCalls())
        .filteredOn(call -> !call.contains("["))
        .containsExactly(
            "write 0: false -> true",
            "write 1: 0 -> 1",
            "write 2: a -> b",
            "write 3: 0 -> 2",
            "write 4: 0 -> 3",
            "write 5: 0 -> 4",
            "write 6: 0.0 -> 5.5",
            "write 7: 0.0 -> 6.5",
            "write 8: null -> t",
            "write 9: null -> o",
            "write 12: null -> v",
            "write 13: null -> 7",
            "relate 15: null -> v");
  }

  @Test
  void asksBeforeReadsOfEveryType() throws ReflectiveOperationException {
    Object all = watched("shop.All");

    Object text = all.getClass().getMethod("read").invoke(all);

    assertThat(text).isEqualTo("false0a0000.00.0nullnullnullnullnullnull[]null0");
    assertThat(Access.takeCalls()).hasSize(16);
  }

  @Test
  void asksNothingOfAnInstanceWithoutFlagsButForRelationships()
      throws ReflectiveOperationException {
    Object all = watched("shop.All");
    all.getClass().getMethod("$aludel_flags", int.class).invoke(all, 0);

    all.getClass().getMethod("change", Object.class).invoke(all, "v");
    all.getClass().getMethod("read").invoke(all);

    assertThat(Access.takeCalls()).containsExactly("relate 14: [] -> [v]", "relate 15: null -> v");
  }

  @Test
  void opensNoMoreThanTheFieldDoes() throws ClassNotFoundException {
    Class<?> rules = loader.loadClass("shop.Rules");

    assertThat(accessOf(rules, "hidden")).isZero();
    assertThat(accessOf(rules, "ofPackage")).isZero();
    assertThat(accessOf(rules, "inherited")).isEqualTo(Modifier.PROTECTED);
    assertThat(accessOf(rules, "open")).isEqualTo(Modifier.PUBLIC);
  }

  @Test
  void addsFinalSyntheticBridgesSoThatMockingLeavesThemAlone() throws ClassNotFoundException {
    Class<?> rules = loader.loadClass("shop.Rules");

    assertThat(rules.getDeclaredMethods())
        .filteredOn(method -> method.getName().contains("$shop_Rules$"))
        .hasSize(8)
        .allMatch(method -> method.isSynthetic() && method.isBridge())
        .allMatch(method -> Modifier.isFinal(method.getModifiers()));
  }

  @Test
  void keepsAFieldApartFromTheOneThatItHides() throws ReflectiveOperationException {
    Object hiding = watched("shop.Hiding");

    Object both = hiding.getClass().getMethod("both").invoke(hiding);

    assertThat(both).isEqualTo("4/0/0");
    assertThat(Access.takeCalls()).containsExactly("read 4: 4", "read 3: 0", "read 3: 0");
  }

  private Object watched(String name) throws ReflectiveOperationException {
    Object instance = loader.loadClass(name).getConstructor().newInstance();
    Access.watch(instance);
    return instance;
  }

  private static int accessOf(Class<?> type, String field) {
    int visibility = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("$aludel_get$shop_Rules$" + field))
        .mapToInt(Method::getModifiers)
        .map(modifiers -> modifiers & visibility)
        .findFirst()
        .orElseThrow();
  }
}
