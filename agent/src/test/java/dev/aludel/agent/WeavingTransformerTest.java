package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeavingTransformerTest {

  private static final String USER =
      "package shop;\nimport dev.aludel.mapping.*;\n@Mapped class User { @Id int id; }";

  @TempDir
  Path directory;

  private final List<String> lines = new ArrayList<>();
  private final AgentLog log = new AgentLog(LogLevel.ERROR, lines::add);
  private final FailureRegistry failures = new FailureRegistry(log);
  private final Scope scope = Scope.everything();
  private final LoaderPlanners planners = new LoaderPlanners(Set.of(), scope, failures, log);
  private final Compiled compiled = Compiled.of(USER);
  private final MemoryLoader loader = new MemoryLoader(compiled.classFiles());

  @Test
  void answersTheWovenClassAndDumpsIt() throws IOException {
    byte[] woven = transform(loader, "shop/User", compiled.classFile("shop.User"));

    assertThat(woven).isEqualTo(Weaving.weave(compiled).get("shop/User"));
    assertThat(Files.readAllBytes(directory.resolve("shop/User.class"))).isEqualTo(woven);
    assertThat(lines).isEmpty();
  }

  @Test
  void answersNothingForAClassOfTheJdkOrWithoutAName() {
    byte[] classFile = compiled.classFile("shop.User");

    assertThat(transform(null, "shop/User", classFile)).isNull();
    assertThat(transform(ClassLoader.getPlatformClassLoader(), "shop/User", classFile))
        .isNull();
    assertThat(transform(loader, null, classFile)).isNull();
    assertThat(transform(loader, "java/util/User", classFile)).isNull();
  }

  @Test
  void keepsWhateverGoesWrongFromTheJvmAndRecordsIt() {
    ClassLoader failing = new ClassLoader() {
      @Override
      public @Nullable InputStream getResourceAsStream(String name) {
        throw new StackOverflowError("of a loader");
      }
    };
    String subclass = USER.replace("class User", "class User extends Exception");

    byte[] woven = transform(failing, "shop/User", Compiled.of(subclass).classFile("shop.User"));

    assertThat(woven).isNull();
    assertThat(lines)
        .containsExactly(
            "[aludel] shop.User was not woven: weaving it failed with java.lang.StackOverflowError: of a loader."
                + " Report this with the class file; until then, leave the class out with the agent's option"
                + " exclude. [weaving-failed]");
    assertThat(failures.refusalBy(failing, "shop/User")).isNotNull();
  }

  @Test
  void recordsBytesThatAreNoClass() {
    assertThat(transform(loader, "shop/Broken", new byte[] {1, 2, 3})).isNull();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("Not a class file").endsWith("[weaving-failed]");
  }

  @Test
  void tellsOfAClassThatCameAfterItsUsers() {
    Compiled both = Compiled.of(
        USER.replace("class User", "class Hidden"),
        "package shop;\nclass Main { int id(Hidden hidden) { return hidden.id; } }");

    transform(loader, "shop/Main", both.classFile("shop.Main"));
    transform(loader, "shop/Hidden", both.classFile("shop.Hidden"));

    assertThat(lines)
        .containsExactly(
            "[aludel] shop.Hidden was woven, but classes that use its fields were loaded before its class file was"
                + " to be had. They bypass it. Let the class loader answer getResource for its classes."
                + " [unseen-class-file]");
  }

  @Test
  void keepsAMappedClassThatItCannotWeaveFromBeingUsedOnDemand() {
    byte[] record = Compiled.of(
            "package shop;\nimport dev.aludel.mapping.*;\n@Mapped record User(@Id int id) {"
                + " static final Object LOCK = new Object(); }")
        .classFile("shop.User");

    byte[] refused = transformer(true)
        .transform(getClass().getModule(), loader, "shop/User", null, null, record);

    assertThat(initialize("shop.User", refused))
        .hasMessage(
            "shop.User was not woven: it is a record, and only a plain class can be mapped. Make it a"
                + " class, or take the mapping away. [mapped-record]");
  }

  @Test
  void keepsAMappedClassThatItCannotReadFromBeingUsedOnDemand() {
    byte[] newer = compiled.classFile("shop.User").clone();
    newer[7] = 99;

    byte[] refused =
        transformer(true).transform(getClass().getModule(), loader, "shop/User", null, null, newer);

    assertThat(initialize("shop.User", refused))
        .hasMessageStartingWith("shop.User was not woven: ")
        .hasMessageContaining("its class file is of version 99");
  }

  @Test
  void leavesOtherClassesThatItCannotReadToTheJvm() {
    byte[] broken = {1, 2, 3};

    assertThat(transformer(true)
            .transform(getClass().getModule(), loader, "shop/Broken", null, null, broken))
        .isNull();
  }

  private static IllegalStateException initialize(String name, byte @Nullable [] classFile) {
    MemoryLoader loader =
        new MemoryLoader(Map.of(name.replace('.', '/'), Objects.requireNonNull(classFile)));
    return catchThrowableOfType(IllegalStateException.class, () -> {
      try {
        Class.forName(name, true, loader);
      } catch (ExceptionInInitializerError e) {
        throw e.getCause();
      }
    });
  }

  private byte @Nullable [] transform(
      @Nullable ClassLoader at, @Nullable String name, byte[] classFile) {
    return transformer(false).transform(getClass().getModule(), at, name, null, null, classFile);
  }

  private WeavingTransformer transformer(boolean failOnError) {
    ClassDump dump = new ClassDump(directory, log);
    RuntimeAccess access = new RuntimeAccess(ByteBuddyAgent.getInstrumentation());
    return new WeavingTransformer(planners, scope, failures, dump, log, access, failOnError);
  }
}
