package dev.aludel.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that are nearly full. */
class CapacityTest {

  private static final String USER = "shop/User";
  private static final String MAIN = "shop/Main";

  @Test
  void refusesAMappedClassWhoseConstantPoolIsFull() {
    Map<String, byte[]> files = Map.of(USER, user(1, 65_400), MAIN, main(0, 10));
    ClassPlanner planner = Weaving.planner(files, "shop.User");

    assertThat(planner.define(bytes(files, USER)).decision()).isEqualTo(new Refuse(Refusal.full()));
    assertThat(planner.define(bytes(files, MAIN)).isEmpty()).isTrue();
    assertThat(Refusal.full().report("shop.User"))
        .isEqualTo(
            "shop.User was not woven: its class file has no room for accessors: the JVM allows 65535"
                + " constants, fields and methods each. Split the class. [full-class-file]");
  }

  @Test
  void weavesAMappedClassThatIsNearlyFull() throws ReflectiveOperationException {
    Map<String, byte[]> files = Map.of(USER, user(100, 61_000));

    Map<String, byte[]> woven = Weaving.weave(files, "shop.User");

    assertThat(new ClassReader(bytes(woven, USER)).getItemCount()).isGreaterThan(61_500);
    assertThat(instance(woven)).isNotNull();
  }

  @Test
  void refusesAUserWhoseConstantPoolIsFull() {
    Map<String, byte[]> files = Map.of(USER, user(1, 0), MAIN, main(65_533, 10));

    ClassPlan plan = Weaving.planner(files, "shop.User").define(bytes(files, MAIN));

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.decision()).isEqualTo(new Refuse(Refusal.user(USER, Refusal.full())));
    assertThat(Refusal.user(USER, Refusal.full()).report("shop.Main"))
        .isEqualTo(
            "shop.Main was not woven: it reads or writes attributes of shop.User, but its class file has no"
                + " room for accessors: the JVM allows 65535 constants, fields and methods each; so it bypasses them."
                + " Split the class. [full-class-file]");
  }

  @Test
  void rewritesAUserThatIsNearlyFull() {
    Map<String, byte[]> files = Map.of(USER, user(1, 0), MAIN, main(65_450, 10));

    Map<String, byte[]> woven = Verified.all(Weaving.weave(files, "shop.User"));

    assertThat(bytes(woven, MAIN)).isNotEqualTo(bytes(files, MAIN));
  }

  @Test
  void rewritesTheLargestMethodThatThereCanBe() {
    int additions = (65_535 - 2) / 12;
    Map<String, byte[]> files = Map.of(USER, user(1, 0), MAIN, main(0, additions));

    Map<String, byte[]> woven = Verified.all(Weaving.weave(files, "shop.User"));

    assertThat(bytes(woven, MAIN)).isNotEqualTo(bytes(files, MAIN)).hasSizeGreaterThan(65_500);
    assertThat(new MemoryLoader(woven).call("shop.Main", "run")).isEqualTo(additions);
  }

  @Test
  void weavesAsManyAttributesAsFitIntoOneRawSetter() throws ReflectiveOperationException {
    Map<String, byte[]> woven = Weaving.weave(Map.of(USER, user(4_000, 0)), "shop.User");

    assertThat(instance(woven)).isNotNull();
  }

  @Test
  void refusesMoreAttributesThanThat() {
    Map<String, byte[]> files = Map.of(USER, user(4_001, 0));

    Decision decision = Weaving.planner(files, "shop.User").decide(USER);

    assertThat(decision).isEqualTo(new Refuse(Refusal.tooManyAttributes(4_001)));
    assertThat(Refusal.tooManyAttributes(4_001).report("shop.User"))
        .isEqualTo(
            "shop.User was not woven: it has 4001 attributes; a class can declare 4000 and have 32767 with"
                + " inherited ones. Split the class. [too-many-attributes]");
  }

  private static byte[] bytes(Map<String, byte[]> files, String name) {
    return new HashMap<>(files).getOrDefault(name, new byte[0]);
  }

  private static Object instance(Map<String, byte[]> files) throws ReflectiveOperationException {
    Constructor<?> constructor = new MemoryLoader(files).loadClass("shop.User").getConstructor();
    return constructor.newInstance();
  }

  /** A class with so many fields, and a constant pool of at least that size. */
  private static byte[] user(int fields, int constants) {
    ClassWriter writer = type(USER, constants);
    for (int i = 0; i < fields; i++) {
      writer.visitField(Opcodes.ACC_PUBLIC, "field" + i, "I", null, null).visitEnd();
    }
    MethodVisitor code = method(writer, Opcodes.ACC_PUBLIC, "<init>", "()V");
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(Opcodes.RETURN);
    return end(writer, code);
  }

  /** A class that adds 1 to a field so many times, in 12 bytes of code each, and answers the sum. */
  private static byte[] main(int constants, int additions) {
    ClassWriter writer = type(MAIN, constants);
    MethodVisitor run =
        method(writer, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()Ljava/lang/Object;");
    run.visitTypeInsn(Opcodes.NEW, USER);
    run.visitInsn(Opcodes.DUP);
    run.visitMethodInsn(Opcodes.INVOKESPECIAL, USER, "<init>", "()V", false);
    run.visitInsn(Opcodes.DUP);
    run.visitMethodInsn(Opcodes.INVOKESTATIC, MAIN, "add", "(L" + USER + ";)V", false);
    run.visitFieldInsn(Opcodes.GETFIELD, USER, "field0", "I");
    run.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
    run.visitInsn(Opcodes.ARETURN);
    run.visitMaxs(0, 0);
    run.visitEnd();
    MethodVisitor code =
        method(writer, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "add", "(L" + USER + ";)V");
    for (int i = 0; i < additions; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitInsn(Opcodes.DUP);
      code.visitFieldInsn(Opcodes.GETFIELD, USER, "field0", "I");
      code.visitInsn(Opcodes.ICONST_1);
      code.visitInsn(Opcodes.IADD);
      code.visitFieldInsn(Opcodes.PUTFIELD, USER, "field0", "I");
      code.visitInsn(Opcodes.NOP);
      code.visitInsn(Opcodes.NOP);
    }
    code.visitInsn(Opcodes.RETURN);
    return end(writer, code);
  }

  private static ClassWriter type(String name, int constants) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
    for (int i = 0; i < constants - 30; i++) {
      writer.newUTF8("constant " + i);
    }
    return writer;
  }

  private static MethodVisitor method(
      ClassVisitor writer, int access, String name, String descriptor) {
    MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static byte[] end(ClassWriter writer, MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
