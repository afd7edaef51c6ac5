package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassWeaverTest {

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class User {
        @Id long id;
        @Column String name;
        User(String name) { this.name = name; }
        public User() { this("ed"); }
        boolean isLong() {
          for (int i = 0; i < 3; i++) {
            try { if (name.length() > i * id) return true; } finally { id++; }
          }
          return false;
        }
      }
      """;

  private static final String MAIN = """
      package shop;

      public class Main {
        public static String run() {
          User user = new User("edward");
          user.id += user.isLong() ? 40 : 2;
          Runnable rename = () -> user.name = user.name + user.id;
          rename.run();
          return user.name;
        }
      }
      """;

  private static final String STRANGER =
      "package shop;\nclass Stranger { int id; int twice(User user) { return 2 * id + user.hashCode(); } }";

  @ParameterizedTest
  @MethodSource("releases")
  void weavesWhatJavacMakesForEveryRelease(int release) {
    Map<String, byte[]> woven =
        Verified.all(Weaving.weave(Compiled.forRelease(release, USER, MAIN)));

    assertThat(new MemoryLoader(woven).call("shop.Main", "run")).isEqualTo("edward40");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72})
  void weavesAndKeepsEveryClassFileVersion(int version) {
    Map<String, byte[]> versioned = new LinkedHashMap<>();
    Compiled.forRelease(8, USER, MAIN)
        .classFiles()
        .forEach((name, classFile) -> versioned.put(name, withVersion(classFile, version)));

    Map<String, byte[]> woven = Weaving.weave(versioned);

    assertThat(woven).hasSize(2);
    woven.forEach((name, classFile) -> {
      assertThat(classFile).isNotEqualTo(versioned.get(name));
      assertThat(new ClassReader(classFile).readShort(6)).isEqualTo((short) version);
    });
  }

  @Test
  void weavesAClassFromBeforeTheTimeOfFrames() {
    Map<String, byte[]> old = new LinkedHashMap<>();
    Compiled.forRelease(
            8,
            USER,
            MAIN.replace("() -> ", "new Runnable() { public void run() { ")
                .replace("user.id;\n", "user.id; } };\n"))
        .classFiles()
        .forEach((name, classFile) -> old.put(name, withoutFrames(classFile)));

    Map<String, byte[]> woven = Verified.all(Weaving.weave(old));

    assertThat(new MemoryLoader(woven).call("shop.Main", "run")).isEqualTo("edward40");
    assertThat(new ClassReader(woven.get("shop/User")).readShort(6)).isEqualTo((short) 49);
  }

  @Test
  void changesNothingWhenItWeavesASecondTime() {
    Map<String, byte[]> once = Weaving.weave(Compiled.of(USER, MAIN, STRANGER));

    Map<String, byte[]> twice = Weaving.weave(once);

    assertThat(contents(twice)).isEqualTo(contents(once));
  }

  @Test
  void rewritesTheUserOfAClassThatWasWovenBefore() {
    Compiled compiled = Compiled.of(USER, MAIN);
    Map<String, byte[]> half = new LinkedHashMap<>(compiled.classFiles());
    half.replace("shop/User", new Compiled(Weaving.weave(compiled)).classFile("shop.User"));

    Map<String, byte[]> woven = Weaving.weave(half);

    assertThat(contents(woven)).isEqualTo(contents(Weaving.weave(compiled)));
  }

  @Test
  void rewritesTheUserOfAListedClassThatWasWovenBeforeWithoutTheListing() {
    Compiled compiled = Compiled.of(USER.replace("@Mapped", ""), MAIN);
    Map<String, byte[]> both = Weaving.weave(compiled, "shop.User");
    Map<String, byte[]> half = new LinkedHashMap<>(compiled.classFiles());
    half.replace("shop/User", new Compiled(both).classFile("shop.User"));

    Map<String, byte[]> woven = Weaving.weave(half);

    assertThat(contents(woven)).isEqualTo(contents(both));
  }

  @Test
  void leavesEveryOtherClassAsItIs() {
    Compiled compiled = Compiled.of(USER, MAIN, STRANGER);
    byte[] stranger = compiled.classFile("shop.Stranger");

    ClassWeaver weaver = new ClassWeaver(Weaving.planner(compiled.classFiles()).define(stranger));

    assertThat(weaver.weave(stranger)).isEmpty();
  }

  /** Those that changed how javac compiles, and the newest that this JDK knows. */
  private static IntStream releases() {
    return IntStream.of(8, 9, 11, 17, Runtime.version().feature()).distinct();
  }

  private static Map<String, ByteBuffer> contents(Map<String, byte[]> classFiles) {
    Map<String, ByteBuffer> contents = new LinkedHashMap<>();
    classFiles.forEach((name, classFile) -> contents.put(name, ByteBuffer.wrap(classFile)));
    return contents;
  }

  /** As a compiler for Java 5 would write it. */
  private static byte[] withoutFrames(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor older = new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public void visit(
          int version,
          int access,
          String name,
          @Nullable String signature,
          @Nullable String superName,
          String @Nullable [] interfaces) {
        super.visit(Opcodes.V1_5, access, name, signature, superName, interfaces);
      }
    };
    new ClassReader(classFile).accept(older, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private static byte[] withVersion(byte[] classFile, int version) {
    byte[] copy = classFile.clone();
    copy[6] = 0;
    copy[7] = (byte) version;
    return copy;
  }
}
