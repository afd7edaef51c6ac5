package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;

/** What debuggers and other agents do to loaded classes: hand them other bytes, or let all transformers run again. */
class RedefinitionTest {

  private static final String BASE = """
      package dev.aludel.attached.hot;
      import dev.aludel.mapping.*;
      @Mixin
      public abstract class Base implements java.io.Serializable {
        @Id Long id;
        @Column protected final int version = Integer.parseInt("1");
      }
      """;

  private static final String ITEM = """
      package dev.aludel.attached.hot;
      import dev.aludel.mapping.*;
      import java.util.function.*;
      @Mapped
      public class Thing extends Base implements Supplier<String> {
        @Column private String name = "old";
        @Column double price;
        @Relationship Thing next;
        static int made;
        public void touch() {
          IntConsumer inLambda = number -> price = number;
          inLambda.accept(2);
          name = "BODY";
        }
        @Override public String get() { return name + version; }
      }
      """;

  private static final String USER = """
      package dev.aludel.attached.hot;
      public class User implements java.util.function.Consumer<Thing> {
        @Override public void accept(Thing thing) { thing.touch(); thing.id = BODYL; }
      }
      """;

  private static final List<String> NAMES = List.of("Base", "Thing", "User");

  private final Instrumentation jvm = ByteBuddyAgent.getInstrumentation();
  private final Compiled original = compiled(0);

  @Test
  void keepsAThousandTimesRedefinedClassesRecordingAndTheirNewCodeRunning() throws Exception {
    Hot[] copies = new Hot[42]; // at once, since the JVM halts for each redefinition
    for (int i = 0; i < copies.length; i++) {
      copies[i] = new Hot(new MemoryLoader(original.classFiles()));
    }
    Compiled changed = compiled(7);

    for (int redefined = 0; redefined < 1_000; redefined += 3 * NAMES.size() * copies.length) {
      jvm.redefineClasses(definitions(changed, copies));
      assertThatAllRun(7, copies);
      jvm.redefineClasses(definitions(original, copies));
      assertThatAllRun(0, copies);
      jvm.retransformClasses(classes(copies));
      assertThatAllRun(0, copies);
    }
  }

  @Test
  void addsItsMembersAgainToAClassThatWasWovenWhenItWasBuilt() throws Exception {
    Map<String, byte[]> built = Weaving.weave(original);
    Hot hot = new Hot(new MemoryLoader(built));

    jvm.retransformClasses(classes(hot));
    assertThatAllRun(0, hot);

    jvm.redefineClasses(definitions(compiled(5), hot));
    assertThatAllRun(5, hot);

    jvm.redefineClasses(definitions(new Compiled(built), hot));
    assertThatAllRun(0, hot);
  }

  @Test
  void rewritesFieldsThatOnlyTheNewCodeUses() throws Exception {
    Hot hot = new Hot(new MemoryLoader(original.classFiles()));
    String newCode = "thing.price += 1; thing.next = null;";
    Compiled changed =
        Compiled.of(BASE, ITEM, USER.replace("thing.touch();", newCode).replace("BODY", "0"));

    jvm.redefineClasses(definitions(changed, hot));

    assertThat(hot.callsOfUser())
        .containsExactly(
            "read 3: 0.0", "write 3: 0.0 -> 1.0", "relate 4: null -> null", "write 0: null -> 0");
  }

  private static void assertThatAllRun(int body, Hot... copies)
      throws ReflectiveOperationException {
    for (Hot copy : copies) {
      assertThat(copy.callsOfUser())
          .containsExactly(
              "write 3: 0.0 -> 2.0", "write 2: old -> body" + body, "write 0: null -> " + body);
    }
  }

  private static ClassDefinition[] definitions(Compiled code, Hot... copies)
      throws ClassNotFoundException {
    return Arrays.stream(classes(copies))
        .map(type -> new ClassDefinition(type, code.classFile(type.getName())))
        .toArray(ClassDefinition[]::new);
  }

  private static Class<?>[] classes(Hot... copies) throws ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    for (Hot copy : copies) {
      for (String name : NAMES) {
        classes.add(copy.type(name));
      }
    }
    return classes.toArray(Class<?>[]::new);
  }

  private static Compiled compiled(int body) {
    return Compiled.of(BASE, ITEM.replace("BODY", "body" + body), USER.replace("BODY", "" + body));
  }

  /** The three classes as one loader has them. */
  private record Hot(MemoryLoader loader) {

    Class<?> type(String name) throws ClassNotFoundException {
      return loader.loadClass("dev.aludel.attached.hot." + name);
    }

    @SuppressWarnings("unchecked")
    List<String> callsOfUser() throws ReflectiveOperationException {
      Object thing = type("Thing").getDeclaredConstructor().newInstance();
      Object user = type("User").getDeclaredConstructor().newInstance();
      Access.watch(thing);
      ((Consumer<Object>) user).accept(thing);
      return Access.takeCalls();
    }
  }
}
