package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Deep;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.instrument.Access;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Stack traces of programs before and after weaving: class, method, file and line of each frame, and the messages. What the JVM tells in a NullPointerException of its own is compared by the fields that it
 * names only: it describes the code that failed, and that is a call of an accessor now.
 */
class StackTraceTest {

  private static final String[][] DEBUG_DATA = {
    {"-g"}, {"-g:lines,source"}, {"-g", "-parameters"}, {"-g:none"}
  };

  private static final String USER = """
      package shop;

      @dev.aludel.mapping.Mapped
      public class User {
        @dev.aludel.mapping.Id Object id;
        @dev.aludel.mapping.Column String name;

        public static int length() {
          User user = new User();
          return user.name.length();
        }

        public static Object unreadable(java.util.function.Consumer<Object> watch) {
          User user = new User();
          user.id = new Object() {
            @Override public String toString() { throw new IllegalStateException("unreadable"); }
          };
          watch.accept(user);
          return user.id;
        }
      }
      """;

  private final List<String> faults = new ArrayList<>();
  private int classes;
  private int traces;
  private int calls;
  private int namingAccessors;

  @Test
  void areKeptInGeneratedPrograms() throws ReflectiveOperationException {
    for (int number = 0; number < Deep.cases(16, 400); number++) {
      compare(ThrowingProgram.number(number), DEBUG_DATA[number % DEBUG_DATA.length]);
    }

    assertThat(faults).isEmpty();
    assertThat(classes).as("classes").isGreaterThanOrEqualTo(Deep.cases(300, 7_500));
    assertThat(traces).as("traces").isGreaterThan(classes);
    assertThat(calls).as("calls by watched instances").isPositive();
    assertThat(namingAccessors).as("messages that name an accessor").isPositive();
  }

  @Test
  void tellOfAnAccessorWhereTheMessageOfANullPointerExceptionToldOfAField() {
    Compiled compiled = Compiled.of(USER);

    assertThatThrownBy(() -> call(compiled.classFiles(), "length"))
        .hasMessage("Cannot invoke \"String.length()\" because \"user.name\" is null");
    assertThatThrownBy(() -> call(Weaving.weave(compiled), "length"))
        .hasMessage("Cannot invoke \"String.length()\" because the return value of"
            + " \"shop.User.$aludel_get$shop_User$name()\" is null");
  }

  @Test
  void leadFromAFailureWithinAnAccessorToTheLineOfTheAccess() {
    Map<String, byte[]> woven = Weaving.weave(Compiled.of(USER));
    Consumer<Object> watch = Access::watch;

    assertThatThrownBy(() -> call(woven, "unreadable", watch)).satisfies(thrown -> {
      assertThat(thrown.getStackTrace())
          .extracting(StackTraceElement::toString)
          .containsSubsequence(
              "shop.User$1.toString(User.java:16)",
              "shop.User.$aludel_get$shop_User$id(User.java)",
              "shop.User.unreadable(User.java:19)");
    });
  }

  private void compare(Program program, String... debugData) throws ReflectiveOperationException {
    Compiled compiled = Compiled.with(List.of(debugData), program.sources().toArray(String[]::new));
    Map<String, byte[]> woven = Weaving.weave(compiled);
    List<Trace> before = run(program, compiled.classFiles(), instance -> {});
    List<Trace> after = run(program, woven, instance -> {});
    List<Trace> watched = run(program, woven, Access::watch);

    for (int i = 0; i < before.size(); i++) {
      Trace plain = before.get(i);
      boolean asMeant =
          !plain.tops().isEmpty() && plain.tops().stream().allMatch(top -> isFault(top, program));
      boolean kept =
          plain.equalsButForAccessors(after.get(i)) && plain.equalsButForAccessors(watched.get(i));
      if (!asMeant || !kept) {
        faults.add(String.join("\n", plain + "", after.get(i) + "", watched.get(i) + ""));
      }
      namingAccessors += after.get(i).namesAnAccessor() ? 1 : 0;
    }
    classes += compiled.classFiles().size();
    traces += before.size();
    calls += Access.takeCalls().size();
  }

  private static void call(Map<String, byte[]> classFiles, String method, Object... arguments)
      throws Throwable {
    Class<?> user = new MemoryLoader(classFiles).loadClass("shop.User");
    try {
      for (Method declared : user.getMethods()) {
        if (declared.getName().equals(method)) {
          declared.invoke(null, arguments);
        }
      }
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static List<Trace> run(
      Program program, Map<String, byte[]> classFiles, Consumer<Object> watch)
      throws ReflectiveOperationException {
    Class<?> main = new MemoryLoader(classFiles).loadClass(program.mainClass());
    main.getField("watch").set(null, watch);
    List<Trace> traces = new ArrayList<>();
    for (Object site : (List<?>) main.getMethod("sites").invoke(null)) {
      traces.add(trace((Callable<?>) site, main.getPackageName() + "."));
    }
    return traces;
  }

  private static Trace trace(Callable<?> site, String home) {
    try {
      throw new AssertionError("no fault, but " + site.call());
    } catch (Throwable thrown) {
      return Trace.of(thrown, home);
    }
  }

  /** Whether the source says so of this line, if the class file tells lines at all. */
  private static boolean isFault(StackTraceElement frame, Program program) {
    String type = String.valueOf(frame.getFileName()).replace(".java", "");
    return frame.getLineNumber() < 0
        || program.sources().stream()
            .filter(source -> source.matches(
                "(?s).*\\n[^\\n]*\\b(class|enum|record|interface) " + type + "\\b.*"))
            .anyMatch(source -> source
                .lines()
                .toList()
                .get(frame.getLineNumber() - 1)
                .endsWith(ThrowingProgram.FAULT));
  }
}
