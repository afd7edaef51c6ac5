package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.detect.ClassFileVersion;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Class files of a JDK that is newer than the agent, and of one from before annotations. */
class ClassFileVersionTest {

  private static final Compiled SHOP = Compiled.of(
      "package shop;\nimport dev.aludel.mapping.*;\n@Mapped class User implements Named { @Id int id; }",
      "package shop;\ninterface Named {}",
      "package shop;\nclass Main { int id(User user) { return user.id; } }",
      "package shop;\nclass Stranger { int size; int size() { return size; } }");

  private final List<String> lines = new ArrayList<>();
  private final Map<String, byte[]> files = new HashMap<>(SHOP.classFiles());
  private final MemoryLoader loader = new MemoryLoader(files);
  private final AgentLog log = new AgentLog(LogLevel.ERROR, lines::add);
  private final FailureRegistry failures = new FailureRegistry(log);
  private final WeavingTransformer transformer = new WeavingTransformer(
      new LoaderPlanners(Set.of("shop.Stranger"), Scope.everything(), failures, log),
      Scope.everything(),
      failures,
      new ClassDump(null, log),
      log,
      new RuntimeAccess(ByteBuddyAgent.getInstrumentation()),
      false);

  @Test
  void knowsTheNewestVersionThatAsmReads() {
    byte[] newest = versioned("shop/User", ClassFileVersion.NEWEST);
    byte[] newer = versioned("shop/User", ClassFileVersion.NEWEST + 1);

    assertThatCode(() -> new ClassReader(newest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new ClassReader(newer)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAMappedClassThatIsNewerThanKnown() {
    files.put("shop/User", versioned("shop/User", 99));

    assertThat(transform("shop/User")).isNull();

    assertThat(lines)
        .containsExactly(
            "[aludel] shop.User was not woven: its class file is of version 99, and version "
                + AludelAgent.version()
                + " of the agent knows those up to 72. Take a newer Aludel, or compile the"
                + " class for an older release of Java. [too-new-class-file]");
    assertThat(failures.refusalBy(loader, "shop/User")).isNotNull();
  }

  @Test
  void doesNotRewriteTheUsersOfAClassThatItRefuses() {
    files.put("shop/User", versioned("shop/User", 99));

    assertThat(transform("shop/Main")).isNull();

    assertThat(lines).isEmpty();
  }

  @Test
  void saysOnceThatAUserOfMappedClassesIsNewerThanKnown() {
    files.put("shop/Main", versioned("shop/Main", 99));

    assertThat(transform("shop/Main")).isNull();
    assertThat(transform("shop/Main")).isNull();

    assertThat(lines)
        .containsExactly(
            "[aludel] shop.Main was not woven: it reads or writes attributes of shop.User, but its class file is"
                + " of version 99, and version " + AludelAgent.version()
                + " of the agent knows those up to 72; so it bypasses them. Take a newer Aludel, or compile the"
                + " class for an older release of Java. [too-new-class-file]");
  }

  @Test
  void hasNothingToSayOfANewerClassThatHasNothingToDoWithMappedOnes() {
    files.put("shop/Named", versioned("shop/Named", 99));

    assertThat(transform("shop/Named")).isNull();

    assertThat(lines).isEmpty();
  }

  @Test
  void weavesAClassWhoseInterfaceIsNewerThanKnown() {
    files.put("shop/Named", versioned("shop/Named", 99));

    assertThat(transform("shop/User")).isNotNull();

    assertThat(lines).isEmpty();
  }

  @Test
  void refusesAListedClassFromBeforeAnnotations() {
    files.put("shop/Stranger", versioned("shop/Stranger", 48));

    assertThat(transform("shop/Stranger")).isNull();

    assertThat(lines)
        .containsExactly(
            "[aludel] shop.Stranger was not woven: its class file is of version 48, from before"
                + " Java 5, and can carry no annotation. Compile it for a newer release of Java. [too-old-class-file]");
  }

  private byte @Nullable [] transform(String name) {
    return transformer.transform(
        getClass().getModule(), loader, name, null, null, files.getOrDefault(name, new byte[0]));
  }

  private static byte[] versioned(String name, int version) {
    byte[] copy = SHOP.classFile(name).clone();
    copy[6] = (byte) (version >> 8);
    copy[7] = (byte) version;
    return copy;
  }
}
