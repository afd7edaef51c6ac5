package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.fixture.Compiled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassScanTest {

  @Test
  void findsNamesFieldsAndReferences() {
    Compiled compiled = Compiled.of("""
            package shop;

            class User extends Thread {
              private long born = 2L;
              String größe = "x";
              static double RATE = 1.5;
              int use(java.awt.Point point) { return point.x; }
            }
            """);

    ClassScan scan = ClassScan.of(compiled.classFile("shop.User"));

    assertThat(scan.name()).isEqualTo("shop/User");
    assertThat(scan.superName()).isEqualTo("java/lang/Thread");
    assertThat(scan.mentionsContract()).isFalse();
    assertThat(scan.outline().declaredFields())
        .containsExactlyInAnyOrder("born J", "größe Ljava/lang/String;", "RATE D");
    assertThat(scan.fieldReferences())
        .containsExactlyInAnyOrder(
            new FieldReference("shop/User", "born", "J"),
            new FieldReference("shop/User", "größe", "Ljava/lang/String;"),
            new FieldReference("shop/User", "RATE", "D"),
            new FieldReference("java/awt/Point", "x", "I"));
    assertThat(scan.outline().declares("born", "J")).isTrue();
    assertThat(scan.outline().declares("born", "I")).isFalse();
  }

  @Test
  void seesTheMarksOfAMappedClassAndOfAMixin() {
    Compiled compiled = Compiled.of(
        "package shop; @dev.aludel.mapping.Mapped class A {}".replace("; ", ";\n"),
        "package shop; @dev.aludel.mapping.Mixin class B {}".replace("; ", ";\n"));

    assertThat(ClassScan.of(compiled.classFile("shop.A")).mentionsContract()).isTrue();
    assertThat(ClassScan.of(compiled.classFile("shop.B")).mentionsContract()).isTrue();
  }

  @Test
  void readsEveryKindOfConstant() {
    Compiled compiled = Compiled.of("""
            package shop;

            interface All {
              long LONG = 1L << 40;
              double DOUBLE = 0.25;
              float FLOAT = 0.5f;
              int INT = 1 << 20;
              static Runnable lambda(String text) { return () -> System.out.println(text + INT + LONG); }
              static Class<?> literal() { return String[].class; }
            }
            """);

    ClassScan scan = ClassScan.of(compiled.classFile("shop.All"));

    assertThat(scan.outline().declaredFields())
        .containsExactlyInAnyOrder("LONG J", "DOUBLE D", "FLOAT F", "INT I");
    assertThat(scan.fieldReferences())
        .containsExactly(new FieldReference("java/lang/System", "out", "Ljava/io/PrintStream;"));
  }

  @Test
  void decodesNamesOutsideTheFirstPlane() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "shop/\uD835\uDC00\u20AC\u00E9", null, "java/lang/Object", null);

    ClassScan scan = ClassScan.of(writer.toByteArray());

    assertThat(scan.name()).isEqualTo("shop/\uD835\uDC00\u20AC\u00E9");
  }

  @Test
  void refusesWhatIsNoClassFile() {
    byte[] text = "Manifest-Version: 1.0".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ClassScan.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a class file: it does not start with CAFEBABE.");
  }
}
