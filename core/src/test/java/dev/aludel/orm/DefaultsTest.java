package dev.aludel.orm;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.error.MappingException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Paper;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What instances get that nobody set. */
@ParameterizedClass
@EnumSource
class DefaultsTest {

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;
  private final SessionFactory sessions;

  DefaultsTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    Registry.of(Paper.class).metadata().createAll(engine);
    sessions = SessionFactory.of(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void givesNewInstancesWhatTheyLack() {
    Paper first = new Paper("a");
    Paper second = new Paper("b");
    second.setState("final");
    Paper third = new Paper("c");
    try (Session session = sessions.open()) {
      session.add(first);
      session.add(second);
      session.add(third);
      third.setState(null);
      session.commit();

      assertThat(first.getState()).isEqualTo("draft");
      assertThat(second.getState()).isEqualTo("final");
      assertThat(third.getState()).isNull();
      assertThat(first.getId()).isNotNull().isNotEqualTo(second.getId());
      assertThat(first.getEdition()).isNull();
    }
    try (Session session = sessions.open()) {
      Paper read = session.get(Paper.class, Objects.requireNonNull(first.getId()));
      assertThat(Objects.requireNonNull(read).getState()).isEqualTo("draft");
    }
  }

  @Test
  void countsEditionsOfWhatChanged() {
    Paper paper = new Paper("a");
    Paper other = new Paper("b");
    try (Session session = sessions.open()) {
      session.add(paper);
      session.add(other);
      session.commit();
      paper.setTitle("c");
      session.commit();
      Integer edition = paper.getEdition();
      assertThat(edition).isNotNull();
      assertThat(other.getEdition()).isNull();
      paper.setEdition(edition);
      paper.setTitle("e");
      session.commit();
      edition = paper.getEdition();
      session.refresh(paper);
      assertThat(paper.getEdition()).isEqualTo(edition);
      paper.setEdition(7);
      paper.setTitle("d");
      session.flush();
      assertThat(paper.getEdition()).isEqualTo(7);
      session.rollback();
      assertThat(paper.getEdition()).isEqualTo(edition);
    }
  }

  @Mapped
  static class Numbered {
    @Id
    @Column(onInsert = Hundreds.class)
    int id;
  }

  static final class Hundreds implements Supplier<Integer> {
    private int last;

    @Override
    public Integer get() {
      return last += 100;
    }
  }

  @Test
  void makesUpAKeyThatIsAPrimitiveWhereItIsZero() {
    Registry.of(Numbered.class).metadata().createAll(engine);
    Numbered unset = new Numbered();
    Numbered set = new Numbered();
    set.id = 7;
    try (Session session = sessions.open()) {
      session.add(unset);
      session.add(set);
      session.commit();
      assertThat(List.of(unset.id, set.id)).containsExactly(100, 7);
    }
  }

  @Mapped
  static class Primitive {
    @Id
    int id;

    @Column(onInsert = Hundreds.class)
    int size;
  }

  @Test
  void refusesADefaultForWhatAlwaysHasAValue() {
    assertThatThrownBy(() -> Registry.of(Primitive.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContainingAll("size: has a default for new rows", "[primitive-default]");
  }

  @Test
  void takesThemBackWithTheTransaction() {
    Paper paper = new Paper("a");
    try (Session session = sessions.open()) {
      session.add(paper);
      session.flush();
      assertThat(paper.getState()).isEqualTo("draft");
      session.rollback();

      assertThat(paper.getState()).isNull();
      assertThat(paper.getId()).isNull();
      session.add(paper);
      session.commit();
      assertThat(session.execute(select(Paper.class)).all()).containsExactly(paper);
    }
  }

  /** Its key comes from the sequence of a table described by hand. */
  static class Ticket {
    @org.jspecify.annotations.Nullable
    Long id;

    @org.jspecify.annotations.Nullable
    String subject;
  }

  @Test
  void readsKeysThatASequenceMade() {
    if (server == DatabaseServer.SQLITE) {
      return; // it has no sequences
    }
    MetaData metaData = new MetaData();
    Sequence numbers = metaData.add(Sequence.of("ticket_numbers").start(100));
    Table tickets = metaData.table(
        "tickets",
        column("id", BIGINT).primaryKey().onInsert(numbers.next()),
        column("subject", VARCHAR(20)));
    Registry.builder().map(Ticket.class, tickets).build();
    metaData.createAll(engine);
    Ticket first = new Ticket();
    Ticket second = new Ticket();
    try (Session session = sessions.open()) {
      session.add(first);
      session.add(second);
      session.flush();

      assertThat(List.of(first.id, second.id)).containsExactly(100L, 101L);
      first.subject = "changed";
      session.commit();
      assertThat(first.subject).isEqualTo("changed");
    }
  }

  @Mapped
  static class Unmade {
    @Id
    @Column(onInsert = WithParameter.class)
    Integer id = 1;
  }

  static final class WithParameter implements Supplier<Integer> {
    private final int value;

    WithParameter(int value) {
      this.value = value;
    }

    @Override
    public Integer get() {
      return value;
    }
  }

  @Test
  void refusesASourceThatItCannotMake() {
    assertThatThrownBy(() -> Registry.of(Unmade.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("[unmade-default]");
  }

  @Mapped
  static class Wrong {
    @Id
    @Column(onInsert = Words.class)
    @org.jspecify.annotations.Nullable
    Integer id;
  }

  static final class Words implements Supplier<String> {
    @Override
    public String get() {
      return "one";
    }
  }

  @Test
  void refusesAValueOfAnotherClass() {
    Registry.of(Wrong.class).metadata().createAll(engine);
    try (Session session = sessions.open()) {
      session.add(new Wrong());
      assertThatThrownBy(session::flush)
          .isInstanceOf(MappingException.class)
          .hasMessageContaining("holds Integer values, and its default is a java.lang.String")
          .hasMessageContaining("[wrong-default]");
      session.rollback();
    }
  }
}
