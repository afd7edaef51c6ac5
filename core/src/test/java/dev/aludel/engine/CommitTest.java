package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.error.EngineException;
import dev.aludel.error.PendingRollbackException;
import dev.aludel.error.SerializationException;
import dev.aludel.error.TransactionStateException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.orm.model.Paper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Commits that fail before, during and after they are carried out, and what runs again by itself. */
@ParameterizedClass
@EnumSource
class CommitTest {

  private static final RetryPolicy QUICK =
      RetryPolicy.DEFAULT.pauses(Duration.ZERO, Duration.ofMillis(5));

  private final DatabaseServer server;
  private final String url;
  private final Engine plain;
  private final FaultyDataSource data;
  private final Engine engine;

  CommitTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    plain = Engine.create(url);
    Tables.METADATA.createAll(plain);
    data = new FaultyDataSource(url);
    engine = Engine.of(data);
  }

  @AfterEach
  void close() {
    engine.close();
    plain.close();
    server.drop(url);
    assertThat(data.openConnections() + data.openStatements()).isZero();
  }

  private static SQLException lost() {
    return new SQLException("connection reset", "08006");
  }

  private static SQLException unserializable() {
    return new SQLException("could not serialize", "40001");
  }

  private int add(RetryPolicy policy) {
    AtomicInteger attempts = new AtomicInteger();
    engine.retrying(policy, connection -> {
      attempts.incrementAndGet();
      connection.execute(insert(USERS).values(NAME, "a"));
    });
    return attempts.get();
  }

  private long rows() {
    return plain.<Long>beginAndReturn(
        connection -> connection.execute(select(count()).from(USERS)).one());
  }

  @Test
  void saysThatItDoesNotKnowWhatBecameOfACommit() {
    data.at(1, JdbcCall.COMMIT).failAfter(lost());
    assertThatThrownBy(() -> add(QUICK.lostConnections(true)))
        .isInstanceOf(CommitOutcomeUnknownException.class)
        .hasMessageContaining("Look whether the rows are there");
    assertThat(rows()).isEqualTo(1);

    data.at(1, JdbcCall.COMMIT).failBefore(lost());
    assertThatThrownBy(() -> add(QUICK.lostConnections(true)))
        .isInstanceOf(CommitOutcomeUnknownException.class);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void takesAnErrorWithoutAStateForUnknown() {
    data.at(1, JdbcCall.COMMIT).failAfter(new SQLException("something happened"));

    assertThatThrownBy(() -> add(QUICK)).isInstanceOf(CommitOutcomeUnknownException.class);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void runsAgainWhatCouldNotBeSerialized() {
    data.at(1, JdbcCall.COMMIT).failBefore(unserializable());
    assertThat(add(QUICK)).isEqualTo(2);
    data.at(1, JdbcCall.EXECUTE).failBefore(unserializable());
    assertThat(add(QUICK)).isEqualTo(2);
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void runsNothingAgainUnasked() {
    data.at(1, JdbcCall.COMMIT).failBefore(unserializable());
    assertThatThrownBy(
            () -> engine.begin(connection -> connection.execute(insert(USERS).values(NAME, "a"))))
        .isInstanceOf(SerializationException.class);
    data.at(1, JdbcCall.EXECUTE).failBefore(lost());
    assertThatThrownBy(() -> add(QUICK)).isInstanceOf(ConnectionLostException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void runsAgainAfterALostConnectionIfItIsAsked() {
    data.at(1, JdbcCall.EXECUTE).failBefore(lost());

    assertThat(add(QUICK.lostConnections(true))).isEqualTo(2);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void givesUpAfterSoManyAttempts() {
    for (int i = 1; i <= 3; i++) {
      data.at(i, JdbcCall.COMMIT).failBefore(unserializable());
    }

    assertThatThrownBy(() -> add(QUICK.attempts(3)))
        .isInstanceOf(SerializationException.class)
        .satisfies(error -> assertThat(error.getSuppressed()[0].getSuppressed()).hasSize(1));
    assertThat(rows()).isZero();
  }

  @Test
  void endsItsPausesWhenItIsInterrupted() {
    data.at(1, JdbcCall.COMMIT).failBefore(unserializable());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> add(QUICK.pauses(Duration.ofDays(1), Duration.ofDays(1))))
        .isInstanceOf(SerializationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void knowsNoOutcomeOfAStatementThatIsATransactionOfItsOwn() {
    Engine at = engine.with(ConnectionOptions.DEFAULT.autocommit(true));
    data.at(1, JdbcCall.EXECUTE).failAfter(lost());

    assertThatThrownBy(
            () -> at.begin(connection -> connection.execute(insert(USERS).values(NAME, "a"))))
        .isInstanceOf(CommitOutcomeUnknownException.class);
    assertThat(rows()).isEqualTo(1);
    assertThatThrownBy(() -> at.retrying(QUICK, connection -> {}))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("[retry-in-autocommit]");
  }

  private void addMany(Engine to) {
    int count = engine.dialect().features().maxBinds() + 1;
    List<List<Expression<?>>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(List.of(literal(i)));
    }
    Insert insert = new Insert(USERS, List.of(USER_ID), rows, null, List.of(), null);
    to.begin(connection -> connection.execute(insert));
  }

  @Test
  void insertsAllOrNothingInAutocommit() {
    Engine at = engine.with(ConnectionOptions.DEFAULT.autocommit(true));
    data.at(1, JdbcCall.COMMIT).failBefore(unserializable());
    assertThatThrownBy(() -> addMany(at)).isInstanceOf(SerializationException.class);
    assertThat(rows()).isZero();

    data.at(1, JdbcCall.COMMIT).failAfter(lost());
    assertThatThrownBy(() -> addMany(at)).isInstanceOf(CommitOutcomeUnknownException.class);
    assertThat(rows()).isPositive();
  }

  @Test
  void refusesToCommitWhatIsLostAlready() {
    try (Connection connection = engine.connect()) {
      data.at(1, JdbcCall.EXECUTE).loseBefore(lost());
      assertThatThrownBy(() -> connection.execute(insert(USERS).values(NAME, "a")))
          .isInstanceOf(ConnectionLostException.class);
      assertThatThrownBy(connection::commit).isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void goesOnAfterNoFailureOfSerialization() {
    try (Connection connection = engine.connect()) {
      connection.execute(insert(USERS).values(NAME, "a"));
      data.at(1, JdbcCall.EXECUTE).failBefore(unserializable());
      assertThatThrownBy(() -> connection.execute(insert(USERS).values(NAME, "b")))
          .isInstanceOf(SerializationException.class);

      assertThatThrownBy(() -> connection.execute(insert(USERS).values(NAME, "c")))
          .isInstanceOf(TransactionStateException.class);
      assertThatThrownBy(connection::commit).isInstanceOf(TransactionStateException.class);
      connection.rollback();
      connection.execute(insert(USERS).values(NAME, "d"));
      connection.commit();
    }
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void throwsTheSameFailureTwice() {
    SerializationException always = failure();

    assertThatThrownBy(() -> engine.retrying(QUICK.attempts(3), connection -> {
          throw always;
        }))
        .isSameAs(always);
  }

  private SerializationException failure() {
    data.at(1, JdbcCall.EXECUTE).failBefore(unserializable());
    return catchThrowableOfType(
        SerializationException.class,
        () -> engine.begin(connection -> connection.execute(insert(USERS).values(NAME, "a"))));
  }

  @Test
  void hasASessionRollBackBeforeItGoesOn() {
    Registry.of(Paper.class).metadata().createAll(plain);
    SessionFactory sessions = SessionFactory.of(engine);
    Paper paper = new Paper("a");
    try (Session session = sessions.open()) {
      session.add(paper);
      data.at(1, JdbcCall.COMMIT).failBefore(lost());
      assertThatThrownBy(session::commit).isInstanceOf(CommitOutcomeUnknownException.class);

      assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
      session.rollback();
      assertThat(session.execute(select(Paper.class)).all()).isEmpty();
      session.add(paper);
      session.commit();
    }
    AtomicInteger attempts = new AtomicInteger();
    data.at(1, JdbcCall.COMMIT).failBefore(unserializable());
    sessions.retrying(QUICK, session -> {
      attempts.incrementAndGet();
      session.add(new Paper("b"));
    });
    assertThat(attempts).hasValue(2);
    assertThat(sessions.<Integer>retryingAndReturn(
            QUICK, session -> session.execute(select(Paper.class)).all().size()))
        .isEqualTo(2);
  }
}
