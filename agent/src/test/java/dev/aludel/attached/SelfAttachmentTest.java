package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.instrument.Access;
import org.junit.jupiter.api.Test;

/** Nothing here attaches the agent: that it is on the test class path has done so. */
class SelfAttachmentTest {

  @Test
  void weavesMappedClassesOfTests() {
    Item item = new Item("ladder");
    Access.watch(item);

    item.id = 3;

    assertThat(item.name).isEqualTo("ladder");
    assertThat(Access.takeCalls()).containsExactly("write 0: 0 -> 3", "read 1: ladder");
  }

  @Test
  void doesNothingWhenAttachedAgain() {
    AludelAgent.attach();

    assertThat(AludelAgent.isInstalled()).isTrue();
  }

  @Test
  void saysThatAClassIsWoven() {
    assertThat(AludelAgent.explain(Item.class)).isEqualTo("dev.aludel.attached.Item is woven.");
  }

  @Test
  void explainsThatAClassIsNotMapped() {
    assertThat(AludelAgent.explain(SelfAttachmentTest.class))
        .isEqualTo(
            "dev.aludel.attached.SelfAttachmentTest was not woven: it carries neither @Mapped nor @Mixin, and no"
                + " META-INF/aludel/mapped-classes names it. Annotate it, or name it in such a file or in the"
                + " agent's option mapped. [not-mapped]");
  }

  @Test
  void explainsThatAClassCannotBeMapped() {
    new Chart(3);

    assertThat(AludelAgent.explain(Chart.class))
        .isEqualTo(
            "dev.aludel.attached.Chart was not woven: it is a record, and only a plain class can be mapped."
                + " Make it a class, or take the mapping away. [mapped-record]");
  }

  @Test
  void explainsThatAClassOfTheJdkIsNeverWoven() {
    assertThat(AludelAgent.explain(String.class))
        .isEqualTo(
            "java.lang.String was not woven: it is in a package of the JDK or of a library that the agent never"
                + " looks at. Map a class of your own. [library-class]");
  }

  @Test
  void knowsItsVersion() {
    assertThat(AludelAgent.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }
}
