package dev.aludel.testing;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.engine.Engine;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Provenance;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gate finds, and what it lets through. */
class RepeatedLoadsTest {

  private static final String HERE = "dev.aludel.testing.RepeatedLoadsTest.";
  private static final int PARENTS = 3;

  private final Engine engine = Engine.create("jdbc:h2:mem:repeated");
  private final SessionFactory sessions = SessionFactory.of(engine);
  private final Registry registry = Registry.of(Parent.class, Child.class, Toy.class);

  @Mapped
  static class Parent {
    @Id
    @Nullable
    Integer id;

    @Column(length = 10)
    String name;

    @Relationship
    private List<Child> children = new ArrayList<>();

    Parent(String name) {
      this.name = name;
    }

    List<Child> getChildren() {
      return children;
    }
  }

  @Mapped
  static class Child {
    @Id
    @Nullable
    Integer id;

    @Column(references = "parent.id")
    @Nullable
    Integer parentId;

    @Relationship(load = LoadStyle.LAZY)
    List<Toy> toys = new ArrayList<>();
  }

  @Mapped
  static class Toy {
    @Id
    @Nullable
    Integer id;

    @Column(references = "child.id")
    @Nullable
    Integer childId;
  }

  @BeforeEach
  void store() {
    registry.metadata().createAll(engine);
    sessions.begin(session -> {
      for (int i = 0; i < PARENTS; i++) {
        Parent parent = new Parent("p" + i);
        parent.getChildren().add(new Child());
        session.add(parent);
      }
    });
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Statements recorded(SessionFactory factory, Consumer<Session> work) {
    return StatementRecorder.recording(engine, () -> {
      try (Session session = factory.open()) {
        work.accept(session);
      }
    });
  }

  private static String failure(Statements statements) {
    Throwable thrown = catchThrowable(statements::assertNoRepeatedLoads);
    assertThat(thrown).isInstanceOf(AssertionError.class);
    return String.valueOf(thrown.getMessage())
        .replaceAll("java:\\d+", "java:*")
        .replaceAll("\\$\\d+\\(", "\\$*(");
  }

  private static List<Parent> list(Session session, Select<Parent> select) {
    return session.scalars(select).all();
  }

  private static int read(List<Parent> parents) {
    int count = 0;
    for (Parent parent : parents) {
      count += parent.getChildren().size();
    }
    return count;
  }

  // --- attributes ------------------------------------------------------------------------------

  @Test
  void nameTheQueryTheReadAndTheCureOfACohortThatIsSwitchedOff() {
    Statements sent =
        recorded(sessions.withCohorts(false), session -> read(list(session, select(Parent.class))));

    assertThat(failure(sent)).isEqualTo("""
            Parent.children was loaded 3 times, each time for one instance alone, of those that one query has found. [repeated-loads]
              The instances were loaded at %1$slist(RepeatedLoadsTest.java:*).
              The attribute was read at %1$sread(RepeatedLoadsTest.java:*).
              Have the query load it by .withOption(Load.selectIn(toMany(Parent::getChildren))), or take withCohorts(false) out of \
            the session factory: then the first read loads it for all of them.""".formatted(HERE));
    assertThat(sent.list().get(1).attribute()).contains("Parent.children");
  }

  @Test
  void nameTheLineOfTheQueryAndOfTheRead() {
    int[] lines = new int[2];
    Statements sent = recorded(sessions.withCohorts(false), session -> {
      lines[0] = line() + 1;
      List<Parent> parents = session.scalars(select(Parent.class)).all();
      for (Parent parent : parents) {
        lines[1] = line() + 1;
        parent.getChildren().size();
      }
    });

    Throwable thrown = catchThrowable(sent::assertNoRepeatedLoads);
    assertThat(String.valueOf(thrown.getMessage()))
        .containsPattern("loaded at .*RepeatedLoadsTest.java:" + lines[0] + "\\)")
        .containsPattern("read at .*RepeatedLoadsTest.java:" + lines[1] + "\\)");
  }

  private static int line() {
    return new Throwable().getStackTrace()[1].getLineNumber();
  }

  @Test
  void nameTheOptionOfTheQuery() {
    Statements lazy = recorded(
        sessions,
        session -> read(list(
            session, select(Parent.class).withOption(Load.lazy(toMany(Parent::getChildren))))));
    Statements alone = recorded(
        sessions, session -> read(list(session, select(Parent.class).withOption(Load.alone()))));

    assertThat(failure(lazy))
        .endsWith(
            "or take Load.lazy(…) out of the query: then the first read loads it for all of them.");
    assertThat(failure(alone))
        .endsWith(
            "or take Load.alone() out of the query: then the first read loads it for all of them.");
  }

  @Test
  void nameTheMappingAndTheReadThatLoadedTheInstances() {
    Statements sent = recorded(sessions, session -> {
      for (Parent parent : list(session, select(Parent.class))) {
        for (Child child : parent.getChildren()) {
          readToys(child);
        }
      }
    });

    assertThat(failure(sent))
        .startsWith("Child.toys was loaded 3 times,")
        .containsPattern("The instances were loaded at .*lambda[$]nameTheMapping")
        .contains("The attribute was read at " + HERE + "readToys(RepeatedLoadsTest.java:*).")
        .endsWith(
            "Have the query load it by .withOption(Load.selectIn(toMany(Child.class, \"toys\"))),"
                + " or take load = LAZY out of its mapping: then the first read loads it for all of them.");
  }

  private static void readToys(Child child) {
    assertThat(child.toys).isEmpty();
  }

  @Test
  void findRowsThatAreReadAgainOneByOne() {
    Statements sent = recorded(sessions.withCohorts(false), session -> {
      List<Parent> parents = list(session, select(Parent.class));
      session.commit();
      for (Parent parent : parents) {
        assertThat(parent.name).startsWith("p");
      }
    });

    assertThat(failure(sent))
        .startsWith("Parent.name was loaded 3 times,")
        .contains("\n  Keep the values by sessions.withExpireOnCommit(false),"
            + " or read the rows again by one query, or take withCohorts(false)");
  }

  @Test
  void findThemOfInstancesThatNoQueryHasLoaded() {
    List<Parent> added = List.of(new Parent("a"), new Parent("b"));
    Statements sent = recorded(sessions, session -> {
      session.addAll(added);
      session.commit();
      added.forEach(parent -> assertThat(parent.name).isNotNull());
    });

    assertThat(failure(sent)).isEqualTo("""
            Parent.name was loaded 2 times, each time for one instance alone. [repeated-loads]
              The instances were loaded by no query while this was recorded: they were added, or were there before.
              The attribute was read at %slambda$findThemOfInstancesThatNoQueryHasLoaded$*(RepeatedLoadsTest.java:*).
              Keep the values by sessions.withExpireOnCommit(false), or read the rows again by one query.""".formatted(HERE));
  }

  @Test
  void letTheCuresThrough() {
    recorded(sessions, session -> read(list(session, select(Parent.class))))
        .assertNoRepeatedLoads()
        .assertCount(2);
    recorded(
            sessions.withCohorts(false),
            session -> read(list(
                session,
                select(Parent.class).withOption(Load.selectIn(toMany(Parent::getChildren))))))
        .assertNoRepeatedLoads()
        .assertCount(2);
  }

  @Test
  void letSoManyThroughAsAreAllowed() {
    Statements sent =
        recorded(sessions.withCohorts(false), session -> read(list(session, select(Parent.class))));

    sent.assertNoRepeatedLoads(PARENTS);
    assertThat(catchThrowable(() -> sent.assertNoRepeatedLoads(PARENTS - 1))).isNotNull();
  }

  @Test
  void letTwoQueriesLoadTheSameAttribute() {
    recorded(sessions.withCohorts(false), session -> {
          Parent first = session.get(Parent.class, 1);
          Parent second = session.get(Parent.class, 2);
          read(List.of(java.util.Objects.requireNonNull(first)));
          read(List.of(java.util.Objects.requireNonNull(second)));
        })
        .assertNoRepeatedLoads();
  }

  @Test
  void letTheStatementsOfALargeCohortThrough() {
    sessions.begin(session -> {
      for (int i = 0; i < 10_001; i++) {
        session.add(new Parent("x"));
      }
    });

    recorded(sessions, session -> read(list(session, select(Parent.class))))
        .assertNoRepeatedLoads()
        .assertCount(4);
    recorded(
            sessions,
            session -> list(
                session,
                select(Parent.class).withOption(Load.selectIn(toMany(Parent::getChildren)))))
        .assertNoRepeatedLoads()
        .assertCount(4);
  }

  @Test
  void isAskedOfInstancesOnlyWhileSomebodyRecords() {
    recorded(sessions, session -> assertThat(provenance(session)).isNotNull());

    try (Session session = sessions.open()) {
      assertThat(provenance(session)).isNull();
    }
  }

  private static @Nullable Provenance provenance(Session session) {
    Object parent = list(session, select(Parent.class)).get(0);
    return InstanceState.of((Instrumented) parent).provenance();
  }

  // --- statements ------------------------------------------------------------------------------

  @Test
  void findAQueryInALoop() {
    Statements sent = recorded(sessions, session -> {
      for (int id = 1; id <= PARENTS; id++) {
        find(session, id);
      }
    });

    assertThat(failure(sent)).isEqualTo("""
            The same statement ran 3 times with 3 different sets of parameters. [repeated-loads]
              SELECT parent.id, parent.name FROM parent WHERE parent.id = ?
              It was sent at %sfind(RepeatedLoadsTest.java:*).
              Ask for all by one statement, for example by where(column.in(values)), before the loop.""".formatted(HERE));
    sent.assertNoRepeatedLoads(PARENTS);
  }

  private static void find(Session session, int id) {
    assertThat(session.get(Parent.class, id)).isNotNull();
  }

  @Test
  void letTheSameStatementThroughFromElsewhereOrWithTheSameParameters() {
    recorded(sessions, session -> {
          find(session, 1);
          find(session, 2);
          for (int i = 0; i < 3; i++) {
            session.connection().execute(text("SELECT count(*) FROM parent")).all();
          }
        })
        .assertNoRepeatedLoads()
        .assertCount(5);
  }

  @Test
  void letQuestionsForTheSchemaThrough() {
    Statements sent =
        StatementRecorder.recording(engine, () -> registry.metadata().createAll(engine));

    assertThat(sent.of(StatementKind.SELECT).count()).isEqualTo(3);
    sent.assertNoRepeatedLoads();
  }
}
