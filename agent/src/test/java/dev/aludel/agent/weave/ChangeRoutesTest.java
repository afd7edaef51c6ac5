package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Whichever code changes an attribute: the runtime is told, before the change, of the slot and the old value. */
class ChangeRoutesTest {

  private static final String USER = """
      package shop;

      import dev.aludel.mapping.*;
      import java.util.function.*;

      @Mapped
      public class User {
        @Id private Integer id;
        @Column public String name = "ed";
        @Column protected int logins;
        int untouched;

        public void byOwnMethod() { name = "own"; untouched++; }
        public void byLambda() { Runnable change = () -> name = "lambda"; change.run(); }
        public void byLambdaWithoutCapture() {
          Consumer<User> change = user -> user.name = "static lambda"; change.accept(this);
        }
        public void byInner() { new Inner().change(); }
        public void byNested() { Nested.change(this); }
        public void byLocal() {
          class Local { void change() { name = "local"; } }
          new Local().change();
        }
        public void byAnonymous() {
          new Object() { void change() { name = "anonymous"; } }.change();
        }
        public static void byStatic(User user) { user.id = 7; }
        public void byCompound() { name += "!"; logins++; logins <<= 2; int before = logins--; }
        public void byChain() { User other = new User(); other.name = name = "chain"; }

        class Inner { void change() { name = "inner"; id = 1; } }
        static class Nested { static void change(User user) { user.name = "nested"; user.id = 2; } }
      }
      """;

  private static final String GUEST = """
      package shop.sub;

      public class Guest extends shop.User {
        public void bySubclass() { logins = 5; this.name = "sub"; super.name = "super"; }
        public void byLambdaInSubclass() { Runnable change = () -> logins = 6; change.run(); }
      }
      """;

  private static final String STRANGER = """
      package other;

      public class Stranger {
        public static void change(shop.User user) { user.name = "stranger"; }
        public static void changeGuest(shop.sub.Guest guest) { guest.name = "stranger"; }
        public static Runnable later(shop.User user) { return () -> user.name = "later"; }
      }
      """;

  private static final MemoryLoader LOADER =
      new MemoryLoader(Weaving.weave(Compiled.of(USER, GUEST, STRANGER)));

  @Test
  void tellsOfAChangeInAnOwnMethodAndOfNoOther() {
    assertThat(callsOf("shop.User", "byOwnMethod")).containsExactly("write 1: ed -> own");
  }

  @Test
  void tellsOfAChangeInALambda() {
    assertThat(callsOf("shop.User", "byLambda")).containsExactly("write 1: ed -> lambda");
  }

  @Test
  void tellsOfAChangeInALambdaThatBecameAStaticMethod() {
    assertThat(callsOf("shop.User", "byLambdaWithoutCapture"))
        .containsExactly("write 1: ed -> static lambda");
  }

  @Test
  void tellsOfAChangeInAnInnerClass() {
    assertThat(callsOf("shop.User", "byInner"))
        .containsExactly("write 1: ed -> inner", "write 0: null -> 1");
  }

  @Test
  void tellsOfAChangeInANestedClass() {
    assertThat(callsOf("shop.User", "byNested"))
        .containsExactly("write 1: ed -> nested", "write 0: null -> 2");
  }

  @Test
  void tellsOfAChangeInALocalClass() {
    assertThat(callsOf("shop.User", "byLocal")).containsExactly("write 1: ed -> local");
  }

  @Test
  void tellsOfAChangeInAnAnonymousClass() {
    assertThat(callsOf("shop.User", "byAnonymous")).containsExactly("write 1: ed -> anonymous");
  }

  @Test
  void tellsOfAChangeInAStaticMethod() {
    Object user = watched("shop.User");

    List<String> calls = callsOf(() -> run(user.getClass(), "byStatic", user.getClass(), user));

    assertThat(calls).containsExactly("write 0: null -> 7");
  }

  @Test
  void tellsOfEachStepOfACompoundAssignment() {
    assertThat(callsOf("shop.User", "byCompound"))
        .containsExactly(
            "read 1: ed",
            "write 1: ed -> ed!",
            "read 2: 0",
            "write 2: 0 -> 1",
            "read 2: 1",
            "write 2: 1 -> 4",
            "read 2: 4",
            "write 2: 4 -> 3");
  }

  @Test
  void tellsOfAChangeInAChainOfAssignments() {
    assertThat(callsOf("shop.User", "byChain")).containsExactly("write 1: ed -> chain");
  }

  @Test
  void tellsOfAChangeInASubclassOfAnotherPackage() {
    assertThat(callsOf("shop.sub.Guest", "bySubclass"))
        .containsExactly("write 2: 0 -> 5", "write 1: ed -> sub", "write 1: sub -> super");
  }

  @Test
  void tellsOfAChangeInALambdaOfASubclass() {
    assertThat(callsOf("shop.sub.Guest", "byLambdaInSubclass")).containsExactly("write 2: 0 -> 6");
  }

  @Test
  void tellsOfAChangeInAnotherClass() throws Exception {
    Class<?> stranger = LOADER.loadClass("other.Stranger");
    Class<?> userType = LOADER.loadClass("shop.User");
    Object user = watched("shop.User");

    List<String> calls = callsOf(() -> run(stranger, "change", userType, user));

    assertThat(calls).containsExactly("write 1: ed -> stranger");
  }

  @Test
  void tellsOfAChangeThatNamesASubclassAsTheOwner() throws Exception {
    Class<?> stranger = LOADER.loadClass("other.Stranger");
    Object guest = watched("shop.sub.Guest");

    List<String> calls = callsOf(() -> run(stranger, "changeGuest", guest.getClass(), guest));

    assertThat(calls).containsExactly("write 1: ed -> stranger");
  }

  @Test
  void tellsOfAChangeInALambdaOfAnotherClass() throws Exception {
    Class<?> stranger = LOADER.loadClass("other.Stranger");
    Class<?> userType = LOADER.loadClass("shop.User");
    Object user = watched("shop.User");

    List<String> calls = callsOf(() -> {
      ((Runnable) stranger.getMethod("later", userType).invoke(null, user)).run();
      return null;
    });

    assertThat(calls).containsExactly("write 1: ed -> later");
  }

  private static List<String> callsOf(String className, String method) {
    Object instance = watched(className);
    return callsOf(() -> instance.getClass().getMethod(method).invoke(instance));
  }

  private static List<String> callsOf(Callable<?> change) {
    Access.takeCalls();
    try {
      change.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return Access.takeCalls();
  }

  private static Object run(Class<?> type, String method, Class<?> parameter, Object argument)
      throws ReflectiveOperationException {
    type.getMethod(method, parameter).invoke(null, argument);
    return argument;
  }

  private static Object watched(String className) {
    try {
      Object instance = LOADER.loadClass(className).getConstructor().newInstance();
      Access.watch(instance);
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
