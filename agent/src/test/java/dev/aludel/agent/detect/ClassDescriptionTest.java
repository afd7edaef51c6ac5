package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ClassDescriptionTest {

  private static final String OUTER = """
      package shop;

      public class Outer {
        class Inner {}
        static abstract class Nested implements Runnable { private Nested() {} }
        @dev.aludel.mapping.Mapped static class User {
          @Dull @dev.aludel.mapping.Id final Integer id = null;
          final String constant = "x";
          User(int id) {}
        }
        @interface Dull {}
      }
      """;

  private final Compiled compiled = Compiled.of(OUTER);

  @Test
  void tellsInnerClassesFromNestedOnes() {
    assertThat(describe("shop.Outer").inner()).isFalse();
    assertThat(describe("shop.Outer$Inner").inner()).isTrue();
    assertThat(describe("shop.Outer$Nested").inner()).isFalse();
  }

  @Test
  void findsTheConstructorWithoutParameters() {
    assertThat(describe("shop.Outer").noArgConstructor()).hasValue(Opcodes.ACC_PUBLIC);
    assertThat(describe("shop.Outer$Nested").noArgConstructor()).hasValue(Opcodes.ACC_PRIVATE);
    assertThat(describe("shop.Outer$User").noArgConstructor()).isEmpty();
  }

  @Test
  void readsAnnotationsWhateverTheirRetention() {
    FieldDescription id = describe("shop.Outer$User").fields().get(0);

    assertThat(id.annotations())
        .containsExactlyInAnyOrder("Ldev/aludel/mapping/Id;", "Lshop/Outer$Dull;");
  }

  @Test
  void tellsWhichFieldsJavacInlines() {
    List<FieldDescription> fields = describe("shop.Outer$User").fields();

    assertThat(fields).extracting(FieldDescription::isInlined).containsExactly(false, true);
  }

  @Test
  void readsTheStampOfAWovenClass() {
    byte[] woven = new Compiled(Weaving.weave(compiled)).classFile("shop.Outer$User");

    assertThat(ClassDescription.of(woven).stamp())
        .isEqualTo(new Stamp(1, AludelAgent.version(), List.of("id")));
    assertThat(describe("shop.Outer$User").stamp()).isNull();
  }

  private ClassDescription describe(String name) {
    return ClassDescription.of(compiled.classFile(name));
  }
}
