package dev.aludel.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.RawMentions;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassPlannerTest {

  private static final String BASE = """
      package shop;
      import dev.aludel.mapping.*;

      @Mixin
      abstract class Base {
        protected @Id Long id;
        @Column int version;
        String note;
        static @Column String SHARED;
      }
      """;

  private static final String BETWEEN = "package shop;\nclass Between extends Base { int id; }";

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      class User extends Between {
        @Column @NonNull String name;
        @Relationship java.util.List<Base> friends;
        @Column byte[] photo;
        @interface NonNull {}
        long idOfBase() { return ((Base) this).id; }
        int idOfBetween() { return id; }
        int readVersion() { return version; }
        String readNote() { return note; }
      }
      """;

  private static final String LISTED = """
      package shop;

      class Listed {
        int number;
        String text;
        java.math.BigDecimal price;
        java.util.UUID key;
        java.time.Instant when;
        int[] marks;
        Listed next;
        java.util.Set<Listed> others;
        transient String cache;
        static String shared;
        Object odd$delegate;
      }
      """;

  private final Compiled compiled = Compiled.of(BASE, BETWEEN, USER, LISTED);

  @Test
  void numbersInheritedAttributesFirstAndThenTheOwnOnesAsDeclared() {
    assertThat(mapped("shop.Base").fields())
        .extracting(MappedField::name, MappedField::slot)
        .containsExactly(tuple("id", 0), tuple("version", 1));
    assertThat(mapped("shop.User").fields())
        .extracting(MappedField::name, MappedField::slot)
        .containsExactly(tuple("name", 2), tuple("friends", 3), tuple("photo", 4));
    assertThat(mapped("shop.User").slotCount()).isEqualTo(5);
  }

  @Test
  void knowsRelationshipsAndWhatIsNeverNull() {
    assertThat(mapped("shop.User").fields())
        .extracting(MappedField::relationship)
        .containsExactly(false, true, false);
    assertThat(mapped("shop.User").fields())
        .extracting(MappedField::nonNull)
        .containsExactly(true, false, false);
    assertThat(mapped("shop.Base").fields())
        .extracting(MappedField::nonNull)
        .containsExactly(false, true);
  }

  @Test
  void takesEveryPlainFieldOfAListedClassAndReferencesToOthersAsRelationships() {
    MappedClass listed = mapped("shop.Listed", "shop.Listed");

    assertThat(listed.fields())
        .extracting(MappedField::name)
        .containsExactly("number", "text", "price", "key", "when", "marks", "next", "others");
    assertThat(listed.fields())
        .filteredOn(MappedField::relationship)
        .extracting(MappedField::name)
        .containsExactly("next", "others");
  }

  @Test
  void resolvesReferencesToTheDeclaringClass() {
    ClassPlan plan = planner().define(compiled.classFile("shop.User"));

    assertThat(plan.accesses().keySet())
        .containsExactlyInAnyOrder(
            new FieldReference("shop/Base", "id", "Ljava/lang/Long;"),
            new FieldReference("shop/User", "version", "I"));
    assertThat(plan.accesses().get(new FieldReference("shop/User", "version", "I")))
        .isNotNull()
        .extracting(MappedField::owner)
        .isEqualTo("shop/Base");
  }

  @Test
  void leavesAClassAloneThatOnlyMentionsTheAnnotation() {
    Compiled mention = Compiled.of("""
            package shop;
            class Reader { boolean reads(Class<?> type) {
              return type.isAnnotationPresent(dev.aludel.mapping.Mapped.class); } int id; }
            """);

    ClassPlan plan = Weaving.planner(mention.classFiles()).define(mention.classFile("shop.Reader"));

    assertThat(plan)
        .isEqualTo(
            new ClassPlan("shop/Reader", new LeaveAlone(), null, RawMentions.NONE, Map.of()));
  }

  @Test
  void addsNothingToAClassThatTheJvmHasAlready() {
    ClassPlan plan = planner().redefine(compiled.classFile("shop.User"), false);

    assertThat(plan.members()).isNull();
    assertThat(plan.decision())
        .isInstanceOfSatisfying(
            Refuse.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("loaded-before-agent"));
  }

  @Test
  void plansTheSameAgainForAClassThatItWoveAndTheJvmRedefines() {
    ClassPlanner planner = planner();
    ClassPlan first = planner.define(compiled.classFile("shop.User"));

    ClassPlan again = planner.redefine(compiled.classFile("shop.User"), true);

    assertThat(again).isEqualTo(first);
  }

  @Test
  void namesAccessorsAfterTheDeclaringClass() {
    MappedField id = mapped("shop.Base").fields().get(0);

    assertThat(List.of(id.getterName(), id.getterType(), id.setterName(), id.setterType()))
        .containsExactly(
            "$aludel_get$shop_Base$id",
            "()Ljava/lang/Long;",
            "$aludel_set$shop_Base$id",
            "(Ljava/lang/Long;)V");
  }

  private ClassPlanner planner(String... listed) {
    return Weaving.planner(compiled.classFiles(), listed);
  }

  private MappedClass mapped(String name, String... listed) {
    Decision decision = planner(listed).decide(name.replace('.', '/'));
    assertThat(decision).isInstanceOf(Weave.class);
    return ((Weave) decision).mapped();
  }

  @Test
  void comesToAnEndWithClassesThatAreTheirOwnAncestors() {
    ClassWriter circular = new ClassWriter(0);
    circular.visit(Opcodes.V17, 0, "shop/Circle", null, "shop/Circle", null);
    MethodVisitor code = circular.visitMethod(0, "read", "()I", null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, "shop/Circle", "missing", "I");
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(1, 1);
    circular.visitEnd();
    byte[] classFile = circular.toByteArray();

    ClassPlan plan = Weaving.planner(Map.of("shop/Circle", classFile)).define(classFile);

    assertThat(plan.isEmpty()).isTrue();
  }
}
