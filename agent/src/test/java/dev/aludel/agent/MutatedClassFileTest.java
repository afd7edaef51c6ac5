package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Deep;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Damaged class files: the agent neither breaks nor mends them. */
class MutatedClassFileTest {

  private static final Compiled SHOP = Compiled.of(
      """
      package shop;

      import dev.aludel.mapping.*;
      import java.util.*;

      @Mapped
      public class User<T extends Comparable<T>> extends Base implements java.io.Serializable {
        @Column private final String name;
        @Column long score = 3;
        @Column double[] rates = {1, 2};
        @Relationship List<? extends Map<String, T>> others = new ArrayList<>();
        User(String name) { super(name.length()); this.name = name; }
        @Deprecated String describe(int kind) throws IllegalStateException {
          switch (kind) {
            case 0: return name + score;
            case 1: try { score += rates[0]; } catch (RuntimeException e) { score--; } finally { id++; }
            case 70000: return "" + others;
            default: for (int i = 0; i < kind; i++) { score *= i; }
          }
          Comparator<User<T>> order = (left, right) -> left.name.compareTo(right.name);
          return order + name;
        }
        static class Nested { int id(User<?> user) { return user.id + user.name.length(); } }
      }
      """,
      """
      package shop;

      import dev.aludel.mapping.*;

      @Mixin
      public class Base {
        @Id int id;
        Base(int id) { this.id = id; }
        protected Base() {}
      }
      """,
      """
      package shop;

      public class Main {
        public static String run() {
          User<String> user = new User<>("ed");
          user.id += 2;
          user.score = user.id << 40;
          Runnable later = () -> user.score++;
          later.run();
          return user.describe(1) + user.rates.length;
        }
      }
      """,
      "package shop;\nclass Stranger { int size; int twice(String text) { return size + text.length(); } }");

  private static final Map<String, byte[]> WOVEN = Weaving.weave(SHOP);

  // Against endless loops; a case takes about a millisecond.
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  @Test
  void answersNothingOrAClassThatTheJvmTakesAsItTookTheOneBefore() {
    List<String> faults = new ArrayList<>();
    List<String> names = SHOP.classFiles().keySet().stream().sorted().toList();
    int woven = 0;
    int mended = 0;

    for (int number = 0; number < Deep.cases(10_000, 200_000); number++) {
      String name = names.get(number % names.size());
      byte[] damaged = damage(SHOP.classFile(name), new Random(number));
      Outcome outcome = transform(name, damaged);
      if (outcome.classFile != null) {
        woven++;
        String before = link(name, damaged);
        String after = link(name, outcome.classFile);
        // Sound or not: of two faults, the JVM may find the other one first.
        if (before.isEmpty() && !after.isEmpty()) {
          faults.add(number + " " + name + ": became " + after);
        } else if (!before.isEmpty() && after.isEmpty()) {
          mended++;
          if (!link(name, copied(damaged)).isEmpty()) {
            faults.add(number + " " + name + ": was " + before);
          }
        }
      }
      if (outcome.fault != null) {
        faults.add(number + " " + name + ": " + outcome.fault);
      }
    }

    assertThat(faults).isEmpty();
    assertThat(woven).isGreaterThan(100);
    assertThat(mended).isLessThan(woven / 100);
  }

  private static Outcome transform(String name, byte[] classFile) {
    AgentLog log = new AgentLog(LogLevel.ERROR, line -> {});
    FailureRegistry failures = new FailureRegistry(log);
    Scope scope = Scope.everything();
    LoaderPlanners planners = new LoaderPlanners(Set.of(), scope, failures, log);
    RuntimeAccess access = new RuntimeAccess(ByteBuddyAgent.getInstrumentation());
    WeavingTransformer transformer = new WeavingTransformer(
        planners, scope, failures, new ClassDump(null, log), log, access, false);
    Module module = MutatedClassFileTest.class.getModule();
    MemoryLoader loader = new MemoryLoader(SHOP.classFiles());
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      byte[] woven = transformer.transform(module, loader, name, null, null, classFile);
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      return new Outcome(woven, took > ENOUGH.toNanos() ? "took " + took + " ns" : null);
    } catch (Throwable e) {
      return new Outcome(null, "threw " + e);
    }
  }

  /** What the JVM says of the class among the woven ones: the name of an error, or nothing. */
  private static String link(String name, byte[] classFile) {
    Map<String, byte[]> classFiles = new HashMap<>(WOVEN);
    classFiles.put(name, classFile);
    try {
      new MemoryLoader(classFiles).loadClass(name.replace('/', '.')).getDeclaredConstructors();
      return "";
    } catch (ReflectiveOperationException | LinkageError e) {
      return e.toString();
    }
  }

  /**
   * Written anew with nothing changed. Whoever does so mends what a class file says twice or must say as it does: the
   * zeros behind an invokedynamic, constants of a wrong kind that nobody needs.
   */
  private static byte[] copied(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(writer, 0);
    return writer.toByteArray();
  }

  /** One to three injuries. */
  private static byte[] damage(byte[] classFile, Random random) {
    byte[] damaged = classFile.clone();
    for (int left = 1 + random.nextInt(3); left > 0 && damaged.length > 4; left--) {
      damaged = injure(damaged, random);
    }
    return damaged;
  }

  private static byte[] injure(byte[] classFile, Random random) {
    int at = random.nextInt(classFile.length - 4);
    ByteBuffer bytes = ByteBuffer.wrap(classFile.clone());
    switch (random.nextInt(9)) {
      case 0 -> bytes.put(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
      case 1 -> bytes.put(at, (byte) random.nextInt(256));
      case 2 -> bytes.putShort(at, (short) random.nextInt(200));
      case 3 -> bytes.putShort(at, (short) 0xFFFF);
      case 4 -> bytes.putInt(at, -random.nextInt(100));
      case 5 -> bytes.putInt(at, Integer.MAX_VALUE - random.nextInt(100));
      case 6 -> {
        return Arrays.copyOf(classFile, at + 1);
      }
      case 7 -> {
        return spliced(classFile, at, at + 1 + random.nextInt(3));
      }
      default -> {
        return spliced(classFile, at + random.nextInt(4), at);
      }
    }
    return bytes.array();
  }

  /** The bytes up to a position and those from another one: some are missing, or twice there. */
  private static byte[] spliced(byte[] bytes, int to, int from) {
    byte[] spliced = Arrays.copyOf(bytes, to + bytes.length - from);
    System.arraycopy(bytes, from, spliced, to, bytes.length - from);
    return spliced;
  }

  private record Outcome(
      byte @Nullable [] classFile, @Nullable String fault) {}
}
