package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.error.MappingException;
import dev.aludel.error.MappingProblem;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.mapping.model.Wrong;
import org.junit.jupiter.api.Test;

/** Each wrong class, what is said of it, and that all of it is said together. */
class MappingProblemsTest {

  @Test
  void refusesAClassWithoutMapped() {
    assertProblems("""
        <model>Unannotated: has no @Mapped. Annotate it, or map it to a table with \
        Registry.builder().map(…). [not-mapped]""", Wrong.Unannotated.class);
  }

  @Test
  void refusesAClassWithoutId() {
    assertProblems("""
        <model>WithoutId: has no @Id. Annotate the field of its primary key. [no-id]""", Wrong.WithoutId.class);
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    assertProblems("""
        <model>TwoOfOneName.givenName: maps to column "first_name", and so does firstName. \
        Give one of them another name: @Column(name = "…"). [duplicate-column]""", Wrong.TwoOfOneName.class);
  }

  @Test
  void refusesATypeThatNoColumnHas() {
    assertProblems("""
        <model>UnknownType.worker: no SqlType is known for java.lang.Thread. Use a type that \
        Types.of knows, or drop @Column if it is no column. [unknown-type]""", Wrong.UnknownType.class);
  }

  @Test
  void refusesARelationshipToAClassThatIsNotMapped() {
    assertProblems("""
        <model>ToUnmapped.other: is a relationship to <model>Unannotated, which this \
        registry does not map. Annotate that class with @Mapped and give it to the registry \
        too. [unmapped-target]""", Wrong.ToUnmapped.class);
  }

  @Test
  void refusesCollectionsThatItCannotTrack() {
    assertProblems("""
        <model>Concrete.others: is a relationship of type ArrayList, which cannot be \
        tracked. Declare it as List or Set. [collection-type]""", Wrong.Concrete.class);
  }

  @Test
  void refusesACollectionThatDoesNotSayOfWhat() {
    assertProblems("""
        <model>Raw.others: does not say which class it holds. Give the collection its \
        element type: List<Address>. [unknown-target]""", Wrong.Raw.class);
  }

  @Test
  void refusesAFieldThatIsColumnAndRelationship() {
    assertProblems("""
        <model>Both.other: is a column and a relationship. Keep one of the annotations; the \
        foreign key is a field of its own. [column-and-relationship]""", Wrong.Both.class);
  }

  @Test
  void refusesWrongSettingsOfRelationships() {
    assertProblems("""
        3 problems in the mapping:
        1. <model>Shop.misspelt: has backPopulates "store", but Sale has no such \
        relationship. It has [shop]. [unknown-back-populates]
        2. <model>Shop.oneSided: has backPopulates "shop", but Sale.shop does not name it in \
        turn. Write @Relationship(backPopulates = "oneSided") there. \
        [one-sided-back-populates]
        3. <model>Shop.disordered: is ordered by "date", but Sale has no such column \
        attribute. It has [id, shopId]. [unknown-order-by]""", Wrong.Shop.class, Wrong.Sale.class);
  }

  @Test
  void refusesABackPopulatesThatHoldsAnotherClass() {
    assertProblems("""
        2 problems in the mapping:
        1. <model>Left.right: has backPopulates "left", but that one holds <model>Right. \
        Name the attribute of Right that holds Left. [wrong-back-populates]
        2. <model>Right.left: has backPopulates "right", but Right has no such relationship. \
        It has [left]. [unknown-back-populates]""", Wrong.Left.class, Wrong.Right.class);
  }

  @Test
  void refusesARelationshipWithoutForeignKey() {
    assertProblems("""
        5 problems in the mapping:
        1. <model>Shop.misspelt: has backPopulates "store", but Sale has no such \
        relationship. It has [shop]. [unknown-back-populates]
        2. <model>Shop.oneSided: has backPopulates "shop", but Sale.shop does not name it in \
        turn. Write @Relationship(backPopulates = "oneSided") there. \
        [one-sided-back-populates]
        3. <model>Shop.disordered: is ordered by "date", but Sale has no such column \
        attribute. It has [id, shopId]. [unknown-order-by]
        4. <model>Lonely.shop: needs a mapped foreign key between "lonely" and "shop", and \
        there is none. Add a field such as @Column(references = "shop.id") to the class that \
        refers to the other. [no-foreign-key]
        5. <model>Lonely.shops: needs a mapped foreign key between "lonely" and "shop", and \
        there is none. Add a field such as @Column(references = "lonely.id") to the class \
        that refers to the other. [no-foreign-key]""", Wrong.Lonely.class, Wrong.Shop.class, Wrong.Sale.class);
  }

  @Test
  void refusesToChooseBetweenForeignKeys() {
    assertProblems("""
        <model>Flight.from: could use 2 foreign keys between "flight" and "airport". Name \
        the attribute: @Relationship(foreignKey = "…"). [ambiguous-foreign-key]""", Wrong.Flight.class, Wrong.Airport.class);
  }

  @Test
  void refusesReferencesThatLeadNowhere() {
    assertProblems("""
        3 problems in the mapping:
        1. <model>Dangling.airportId: refers to "airport", which is no column of a table. \
        Name both: @Column(references = "users.id"). [foreign-key-target]
        2. <model>Dangling.nowhereId: refers to a table "nowhere" that is not there. There \
        are [dangling, airport]. Correct the name, or map the class of that table too. \
        [no-such-table]
        3. <model>Dangling.airportCode: refers to code of table "airport", which has no such \
        column. It has [id]. [unknown-column]""", Wrong.Dangling.class, Wrong.Airport.class);
  }

  @Test
  void refusesTwoClassesOnOneTable() {
    assertProblems("""
        <model>Airfield: maps to table "airport", and so does <model>Airport. Give one of \
        them another name: @Mapped(table = "…"). [duplicate-table]""", Wrong.Airport.class, Wrong.Airfield.class);
  }

  @Test
  void refusesWhatIsNoClassWithFields() {
    assertProblems("""
        5 problems in the mapping:
        1. <model>Shape: has no @Id. Annotate the field of its primary key. [no-id]
        2. <model>Point: is a record and has no instances to track. Map a class; give shared \
        columns to a @Mixin. [not-a-class]
        3. <model>Shape: is an interface and has no instances to track. Map a class; give \
        shared columns to a @Mixin. [not-a-class]
        4. <model>Base: is abstract and has no instances to track. Map a class; give shared \
        columns to a @Mixin. [not-a-class]
        5. <model>Colour: is an enum and has no instances to track. Map a class; give shared \
        columns to a @Mixin. [not-a-class]""", Wrong.Point.class, Wrong.Shape.class, Wrong.Base.class, Wrong.Colour.class);
  }

  @Test
  void passesOnWhyTheAgentRefusedAClass() {
    assertProblems("""
        <model>Inner: was not woven: it is an inner class, which cannot be made without the \
        instance around it. (class loader: app; agent: <version>; core: <version>) Declare it static, or \
        move it into a file of its own. [mapped-inner-class]""", Wrong.Inner.class);
  }

  @Test
  void refusesColumnsOfABaseThatIsNoMixin() {
    assertProblems("""
        <model>OfPlainBase.id: is a field of <model>PlainBase that was not instrumented. \
        Annotate that class with @Mixin. [field-not-instrumented]""", Wrong.OfPlainBase.class);
  }

  @Test
  void refusesASecondaryTableFromAClassToItself() {
    assertProblems("""
        <model>Friend.friends: goes through table "friends" from its class to the same \
        class, and its sides cannot be told apart. Name the columns of that table: \
        @Relationship(secondary = "friends", secondaryKey = "…", secondaryTarget = "…"). [self-referential-secondary]""", Wrong.Friend.class);
  }

  @Test
  void reportsAllProblemsOfAllClassesTogether() {
    MappingException thrown = failure(
        Wrong.Unannotated.class,
        Wrong.WithoutId.class,
        Wrong.UnknownType.class,
        Wrong.ToUnmapped.class,
        Wrong.Raw.class,
        Wrong.Flight.class,
        Wrong.Airport.class,
        Wrong.Airfield.class,
        Wrong.Dangling.class,
        Wrong.Point.class);

    assertThat(thrown).hasMessageStartingWith("11 problems in the mapping:\n1. dev.aludel");
    assertThat(thrown.problems())
        .extracting(MappingProblem::code)
        .containsExactly(
            "not-mapped",
            "no-id",
            "unknown-type",
            "unknown-target",
            "foreign-key-target",
            "duplicate-table",
            "not-a-class",
            "unmapped-target",
            "no-such-table",
            "unknown-column",
            "ambiguous-foreign-key");
  }

  @Test
  void leavesNothingBehindWhenAnyClassIsWrong() {
    failure(Wrong.Airport.class, Wrong.WithoutId.class);

    assertThatThrownBy(() -> Mapper.of(Wrong.Airport.class))
        .isInstanceOf(UnmappedClassException.class)
        .hasMessage("""
        dev.aludel.mapping.model.Wrong$Airport is not mapped. Give it to a Registry first: \
        Registry.of(Airport.class, …). [unmapped-class]""");
  }

  private static void assertProblems(String text, Class<?>... classes) {
    assertThat(failure(classes))
        .hasMessage(text.strip()
            .replace("<version>", CoreVersion.read())
            .replace("<model>", "dev.aludel.mapping.model.Wrong$"));
  }

  private static MappingException failure(Class<?>... classes) {
    return catchThrowableOfType(MappingException.class, () -> Registry.of(classes));
  }
}
