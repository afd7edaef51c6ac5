package dev.aludel.mapping;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.mapping.model.AllTypes;
import dev.aludel.mapping.model.Person;
import dev.aludel.mapping.model.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttributesTest {

  @BeforeAll
  static void map() {
    Registry.of(Person.class);
  }

  @Test
  void namesColumnsByGetters() {
    assertThat(attr(Person::getName).name()).isEqualTo("name");
    assertThat(attr(Person::getEmailAddress).name()).isEqualTo("email_address");
    assertThat(attr(Person::getMood).name()).isEqualTo("mood");
    assertThat(attr(Person::getBalance).name()).isEqualTo("balance");
    assertThat(attr(Person::getBossId).name()).isEqualTo("boss_id");
  }

  @Test
  void namesPrimitivesByGetters() {
    assertThat(attr(Person::getId).name()).isEqualTo("id");
    assertThat(attr(Person::isActive).name()).isEqualTo("active");
    assertThat(attr(Person::getVisits).name()).isEqualTo("visits");
  }

  @Test
  void namesColumnsOfAMixinByInheritedGetters() {
    assertThat(attr(Person::getCreatedAt)).isSameAs(attr(Person.class, "createdAt"));
  }

  @Test
  void namesColumnsByLambdas() {
    assertThat(attr((Person it) -> it.getName())).isSameAs(attr(Person::getName));
  }

  @Test
  void namesFieldsOfEachTypeByLambdas() {
    Registry.of(AllTypes.class);

    assertThat(List.of(
            attr((AllTypes it) -> it.primitiveShort),
            attr((AllTypes it) -> it.primitiveBoolean),
            attr((AllTypes it) -> it.primitiveFloat),
            attr((AllTypes it) -> it.primitiveDouble),
            attr((AllTypes it) -> it.primitiveByte),
            attr((AllTypes it) -> it.primitiveChar),
            attr((AllTypes it) -> it.boxedLong),
            attr((AllTypes it) -> it.boxedBoolean),
            attr((AllTypes it) -> it.boxedChar),
            attr((AllTypes it) -> it.bigInteger),
            attr((AllTypes it) -> it.localTime),
            attr((AllTypes it) -> it.offsetDateTime),
            attr((AllTypes it) -> it.instant),
            attr((AllTypes it) -> it.bytes),
            attr((AllTypes it) -> it.uuid)))
        .extracting(column -> column.name())
        .containsExactly(
            "primitive_short",
            "primitive_boolean",
            "primitive_float",
            "primitive_double",
            "primitive_byte",
            "primitive_char",
            "boxed_long",
            "boxed_boolean",
            "boxed_char",
            "big_integer",
            "local_time",
            "offset_date_time",
            "instant",
            "bytes",
            "uuid");
  }

  @Test
  void namesRelationshipsByGetters() {
    assertThat(toMany(Person::getStaff).property()).hasToString("Person.staff");
    assertThat(toOne(Person::getBoss).property()).hasToString("Person.boss");
    assertThat(toMany(Person.class, "staff").property()).hasToString("Person.staff");
    assertThat(toOne(Person.class, "boss").property()).hasToString("Person.boss");
  }

  @Test
  void refusesToComputeFromAnAttribute() {
    assertRefused("reads name and answers something else", it -> it.getName().length());
    assertRefused("reads name and answers something else", it -> it.getName() + "x");
  }

  @Test
  void refusesToNegate() {
    assertRefused("reads active and answers something else", it -> !it.isActive());
  }

  @Test
  void refusesToCombine() {
    assertRefused("reads several", it -> it.getName() + it.getEmailAddress());
  }

  @Test
  void refusesConstants() {
    assertRefused("reads none", it -> "x");
    assertRefused("reads none", it -> null);
  }

  @Test
  void refusesToFollowARelationship() {
    assertRefused("reads staff and answers something else", it -> it.getStaff().size());
  }

  @Test
  void refusesToWrite() {
    assertRefused("changes the instance", it -> {
      it.setName("x");
      return it.getName();
    });
  }

  @Test
  void refusesWhatFails() {
    assertRefused("does not work: java.lang.IllegalArgumentException: no", it -> {
      throw new IllegalArgumentException("no");
    });
  }

  @Test
  void refusesAClassThatIsNotMapped() {
    assertThatThrownBy(() -> attr((Wrong.Unannotated it) -> it.toString()))
        .isInstanceOf(UnmappedClassException.class)
        .hasMessage("""
        dev.aludel.mapping.model.Wrong$Unannotated is not mapped. Give it to a Registry first: \
        Registry.of(Unannotated.class, …). [unmapped-class]""");
  }

  @Test
  void refusesAColumnForARelationshipAndTheOtherWayRound() {
    assertThatThrownBy(() -> attr(Person::getBoss)).hasMessage("""
        dev.aludel.mapping.model.Person has no column attribute "boss". It has: createdAt, id, name, \
        emailAddress, active, visits, mood, balance, bossId. [unknown-attribute]""");
    assertThatThrownBy(() -> toOne(Person::getName)).hasMessage("""
        dev.aludel.mapping.model.Person has no relationship attribute "name". It has: boss, staff. \
        [unknown-attribute]""");
  }

  @Test
  void refusesAnObjectThatIsNoLambda() {
    assertThatThrownBy(() -> attr(new AttributeReference<Person, String>() {
          @Override
          public String apply(Person it) {
            return it.getName();
          }
        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
        An attribute is named by a lambda or a method reference, not by an object of \
        dev.aludel.mapping.AttributesTest$1""");
  }

  @Test
  void listsTheNamesThatThereAre() {
    assertThatThrownBy(() -> attr(Person.class, "nmae"))
        .isInstanceOf(UnknownAttributeException.class)
        .hasMessage("""
        dev.aludel.mapping.model.Person has no column attribute "nmae". It has: createdAt, \
        id, name, emailAddress, active, visits, mood, balance, bossId. [unknown-attribute]""");
  }

  private static void assertRefused(
      String did, AttributeReference<Person, @Nullable Object> reference) {
    assertThatThrownBy(() -> attr(reference))
        .isInstanceOf(UnknownAttributeException.class)
        .hasMessage("The reference to an attribute of dev.aludel.mapping.model.Person " + did
            + ". Give a getter (Person::getName) or a field (it -> it.name), and nothing more."
            + " [no-attribute]");
  }
}
