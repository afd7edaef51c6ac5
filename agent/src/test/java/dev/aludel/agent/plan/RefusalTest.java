package dev.aludel.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Mapped classes that cannot be woven: each has its reason, and its users are not rewritten either. */
class RefusalTest {

  @Test
  void refusesARecord() {
    assertThat(report("record User(@Column String name) {}"))
        .isEqualTo("shop.User was not woven: it is a record, and only a plain class can be mapped."
            + " Make it a class, or take the mapping away. [mapped-record]");
  }

  @Test
  void refusesAnEnum() {
    assertThat(report("enum User { ED; @Column String name; }"))
        .isEqualTo("shop.User was not woven: it is an enum, and only a plain class can be mapped."
            + " Make it a class, or take the mapping away. [mapped-enum]");
  }

  @Test
  void refusesAnInterface() {
    assertThat(report("interface User {}"))
        .isEqualTo(
            "shop.User was not woven: it is an interface, and only a plain class can be mapped."
                + " Make it a class, or take the mapping away. [mapped-interface]");
  }

  @Test
  void refusesAnInnerClass() {
    Compiled compiled = compile("class Shop { @Mapped class User { @Column String name; } }");

    assertThat(report(compiled.classFiles(), "shop.Shop$User"))
        .isEqualTo(
            "shop.Shop$User was not woven: it is an inner class, which cannot be made without the instance"
                + " around it. Declare it static, or move it into a file of its own. [mapped-inner-class]");
  }

  @Test
  void refusesAConstantThatJavacHasInlined() {
    assertThat(report("class User { @Column final String name = \"ed\"; }"))
        .isEqualTo(
            "shop.User was not woven: its final field \"name\" has a constant value, which the compiler has"
                + " copied to where it is read. Assign it in the constructor, or take its mapping away."
                + " [mapped-constant]");
  }

  @Test
  void refusesAClassThatALoadingConstructorCannotReach() {
    Compiled compiled = compile(
        "class Base { Base(int size) {} }",
        "@Mapped class User extends Base { @Column String name; User(int i) { super(i); } }");

    assertThat(report(compiled.classFiles(), "shop.User"))
        .isEqualTo(
            "shop.User was not woven: its superclass shop.Base has no constructor without parameters that it"
                + " can call. Give one to shop.Base or to the class itself, or map shop.Base by @Mixin."
                + " [no-loading-constructor]");
  }

  @Test
  void refusesTheSubclassOfARefusedClass() {
    Compiled compiled = compile(
        "@Mixin class Base { @Column final int size = 4; }",
        "class Between extends Base {}",
        "@Mapped class User extends Between { @Column String name; }");

    assertThat(report(compiled.classFiles(), "shop.User"))
        .isEqualTo(
            "shop.User was not woven: its superclass shop.Base is not: its final field \"size\" has a constant"
                + " value, which the compiler has copied to where it is read. Assign it in the constructor,"
                + " or take its mapping away. [mapped-constant]");
  }

  @Test
  void refusesAClassWhoseSuperclassIsNotToBeFound() {
    Map<String, byte[]> classFiles = new HashMap<>(
        compile("class Base {}", "@Mapped class User extends Base {}").classFiles());
    classFiles.remove("shop/Base");

    assertThat(report(classFiles, "shop.User"))
        .isEqualTo(
            "shop.User was not woven: the class file of its superclass shop.Base is no resource of its class"
                + " loader. Let the class loader answer getResource for its classes, or weave them at build"
                + " time with the superclass on the class path. [unreadable-superclass]");
  }

  @Test
  void refusesAClassThatAnotherVersionWove() {
    assertThat(report(Map.of("shop/User", stamped(RuntimeContract.PROTOCOL, "0.0.9")), "shop.User"))
        .isEqualTo(otherVersion("0.0.9", RuntimeContract.PROTOCOL));
  }

  @Test
  void refusesAClassOfAnotherProtocolThatDoesNotSayWhichVersionWoveIt() {
    assertThat(report(Map.of("shop/User", stamped(9, null)), "shop.User"))
        .isEqualTo(otherVersion("unknown", 9));
  }

  @Test
  void refusesAClassOfItsProtocolThatDoesNotSayWhichVersionWoveIt() {
    assertThat(report(Map.of("shop/User", stamped(RuntimeContract.PROTOCOL, null)), "shop.User"))
        .isEqualTo(otherVersion("unknown", RuntimeContract.PROTOCOL));
  }

  @Test
  void leavesTheUsersOfAClassThatAnotherVersionWoveAsTheyAre() {
    Compiled compiled = compile(
        "@Mapped class User { @Column String name; }",
        "class Main { String name(User user) { return user.name; } }");
    Map<String, byte[]> mixed = new HashMap<>(compiled.classFiles());
    mixed.put("shop/User", Weaving.weaveBy("0.0.9", compiled.classFiles(), "shop/User"));

    assertThat(Weaving.planner(mixed).define(compiled.classFile("shop.Main")))
        .returns(true, ClassPlan::isEmpty);
  }

  @Test
  void leavesTheUsersOfARefusedClassAsTheyAre() {
    Compiled compiled = compile(
        "@Mapped record User(@Column String name) { String twice() { return name + name; } }",
        "@Mapped class Item { @Column final int size = 4; @Column int count; }",
        "class Main { int count(Item item) { return item.count; } }");

    assertThat(Weaving.planner(compiled.classFiles()).define(compiled.classFile("shop.Main")))
        .returns(true, ClassPlan::isEmpty);
    assertThat(Weaving.weave(compiled)).isEqualTo(compiled.classFiles());
  }

  private static byte[] stamped(int protocol, @Nullable String version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "shop/User", null, "java/lang/Object", null);
    AnnotationVisitor stamp = writer.visitAnnotation("Ldev/aludel/instrument/Woven;", true);
    stamp.visit("protocol", protocol);
    if (version != null) {
      stamp.visit("version", version);
    }
    stamp.visitEnd();
    return writer.toByteArray();
  }

  private static String otherVersion(String version, int protocol) {
    return "shop.User was not woven: it was woven before, by version " + version
        + " of the agent (protocol " + protocol + "), and this is version " + AludelAgent.version()
        + " (protocol " + RuntimeContract.PROTOCOL
        + "). Weave and run it with one version of Aludel: rebuild the class. [woven-by-other-version]";
  }

  private static Compiled compile(String... types) {
    String[] sources = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      sources[i] = "package shop;\nimport dev.aludel.mapping.*;\n" + types[i];
    }
    return Compiled.of(sources);
  }

  private static String report(String type) {
    return report(compile("@Mapped " + type).classFiles(), "shop.User");
  }

  private static String report(Map<String, byte[]> classFiles, String name) {
    ClassPlanner planner = Weaving.planner(classFiles);
    byte[] classFile = classFiles.getOrDefault(name.replace('.', '/'), new byte[0]);

    ClassPlan plan = planner.define(classFile);

    assertThat(plan.members()).isNull();
    return plan.decision() instanceof Refuse refused
        ? refused.refusal().report(name)
        : plan.decision().toString();
  }
}
