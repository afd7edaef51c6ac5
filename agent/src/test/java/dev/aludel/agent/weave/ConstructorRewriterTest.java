package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.instrument.Access;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ConstructorRewriterTest {

  private static final String BASE = """
      package shop;
      import dev.aludel.mapping.*;

      @Mixin
      public class Base {
        @Id Integer id;
        Base() {}
        Base(Integer id) { this.id = id; }
        Base(Base other) { this(other.id); }
        Base(Base first, Base second) { this(first == null ? second.id : first.id); }
      }
      """;

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;
      import java.util.*;

      @Mapped
      public class User extends Base {
        @Column final String name;
        @Relationship List<Object> orders = new ArrayList<>();

        public User(String name) { this.name = name; }
        public User(User other) { super(new Base(other), new Base(5)); this.name = other.name; }
        public User(int twice) { this("n" + twice); id = twice; }
        { id = 9; }

        public static void copy() {
          User ed = new User("ed");
          dev.aludel.instrument.Access.watch(ed);
          User copy = new User(ed);
          if (copy.id != 9 || !copy.name.equals("ed") || new User(3).id != 3) throw new AssertionError();
        }
      }
      """;

  @Test
  void rewritesReadsOfOtherInstancesEvenBeforeTheSuperCall() {
    MemoryLoader loader = new MemoryLoader(Verified.all(Weaving.weave(Compiled.of(BASE, USER))));

    loader.call("shop.User", "copy");

    List<String> ofTheOriginal =
        Access.takeCalls().stream().filter(call -> call.startsWith("read")).toList();
    assertThat(ofTheOriginal).containsExactly("read 0: 9", "read 1: ed");
  }

  @Test
  void keepsRelatingInitialValues() throws ReflectiveOperationException {
    MemoryLoader loader = new MemoryLoader(Weaving.weave(Compiled.of(BASE, USER)));
    Access.takeCalls();

    loader.loadClass("shop.User").getConstructor(String.class).newInstance("ed");

    assertThat(Access.takeCalls()).containsExactly("relate 2: null -> []");
  }

  /** Java 25 allows statements before {@code super()} (JEP 513); javac 17 does not, so ASM writes the class. */
  @Test
  void leavesWritesBeforeTheSuperCallAlone() throws ReflectiveOperationException {
    String early = """
        package shop;
        import dev.aludel.mapping.*;

        @Mapped
        public class Early {
          @Id public int id;
          public Early() {}
        }
        """;
    byte[] classFile = withEarlyWrite(Compiled.of(early).classFile("shop.Early"));

    Map<String, byte[]> woven = Verified.all(Weaving.weave(Map.of("shop/Early", classFile)));

    Object instance =
        new MemoryLoader(woven).loadClass("shop.Early").getConstructor().newInstance();
    assertThat(instance.getClass().getField("id").getInt(instance)).isEqualTo(7);
  }

  private static final String TAKING = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class Early {
        @Id public int id;
        public Early() {}
        public Early(int id) { this.id = id; }
        public Early(Early other) { this(other.id = 3); }

        public static int take() {
          Early other = new Early();
          dev.aludel.instrument.Access.watch(other);
          return new Early(other).id + other.id;
        }
      }
      """;

  @Test
  void rewritesWritesToOtherInstancesEvenBeforeTheConstructorCall() {
    MemoryLoader loader = new MemoryLoader(Verified.all(Weaving.weave(Compiled.of(TAKING))));

    assertThat(loader.call("shop.Early", "take")).isEqualTo(6);
    assertThat(Access.takeCalls()).containsExactly("write 0: 0 -> 3", "read 0: 3");
  }

  @Test
  void refusesToGuessWhichOfTheEarlyWritesGoToOtherInstances() {
    byte[] classFile = withEarlyWrite(Compiled.of(TAKING).classFile("shop.Early"));

    assertThat(
            Weaving.planner(Map.of("shop/Early", classFile)).define(classFile).decision())
        .isInstanceOfSatisfying(
            Refuse.class,
            refused -> assertThat(refused.refusal().report("shop.Early"))
                .isEqualTo(
                    "shop.Early was not woven: a constructor of it writes the field \"id\", of its own"
                        + " instance and of others, before super() or this() has returned, and which write is which"
                        + " cannot be told. Write those of other instances afterwards. [early-write]"));
  }

  private static byte[] withEarlyWrite(byte[] classFile) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(classFile).accept(new EarlyWrite(writer), 0);
    return writer.toByteArray();
  }

  private static final class EarlyWrite extends ClassVisitor {

    EarlyWrite(ClassVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (name.equals("<init>")) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitIntInsn(Opcodes.BIPUSH, 7);
        method.visitFieldInsn(Opcodes.PUTFIELD, "shop/Early", "id", "I");
      }
      return method;
    }
  }
}
