package dev.aludel.engine;

import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.EngineException;
import dev.aludel.sql.Insert;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionTest {

  private final Engine engine = People.engine();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void beginsWithTheFirstStatement() {
    try (Connection connection = engine.connect()) {
      assertThat(connection.inTransaction()).isFalse();

      connection.execute(add("ed"));

      assertThat(connection.inTransaction()).isTrue();
      connection.commit();
      assertThat(connection.inTransaction()).isFalse();
    }
    assertThat(names()).containsExactly("ed");
  }

  @Test
  void isRolledBackWhenItsConnectionIsClosed() {
    try (Connection connection = engine.connect()) {
      connection.execute(add("ed"));
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void canBeginAgainOnTheSameConnection() {
    try (Connection connection = engine.connect()) {
      connection.execute(add("ed"));
      connection.rollback();
      connection.execute(add("wendy"));
      connection.commit();
    }

    assertThat(names()).containsExactly("wendy");
  }

  @Test
  void refusesASecondBegin() {
    try (Connection connection = engine.connect()) {
      connection.execute(add("ed"));

      assertThatThrownBy(connection::begin).isInstanceOf(EngineException.class).hasMessage("""
              A transaction runs on this connection already: the first statement begins one by itself.
              Call commit() or rollback() before begin(), or beginNested() for a savepoint inside. \
              [transaction-runs]""");
    }
  }

  @Test
  void endsByItsHandle() {
    try (Connection connection = engine.connect()) {
      try (Transaction kept = connection.begin()) {
        connection.execute(add("ed"));
        kept.commit();
        assertThatThrownBy(kept::commit).hasMessageEndingWith("[transaction-ended]");
      }
      try (Transaction dropped = connection.begin()) {
        connection.execute(add("wendy"));
        assertThat(dropped.isActive()).isTrue();
      }
      assertThat(connection.inTransaction()).isFalse();
    }

    assertThat(names()).containsExactly("ed");
  }

  @Test
  void goesBackToASavepoint() {
    try (Connection connection = engine.connect()) {
      connection.execute(add("ed"));
      Savepoint savepoint = connection.beginNested();
      connection.execute(add("wendy"));
      savepoint.rollback();
      connection.commit();
    }

    assertThat(names()).containsExactly("ed");
  }

  @Test
  void keepsWhatAReleasedSavepointHolds() {
    try (Connection connection = engine.connect()) {
      try (Savepoint outer = connection.beginNested()) {
        connection.execute(add("ed"));
        try (Savepoint inner = connection.beginNested()) {
          connection.execute(add("wendy"));
          assertThat(inner.name()).isEqualTo("sp_2");
        }
        outer.release();
      }
      connection.commit();
    }

    assertThat(names()).containsExactly("ed");
  }

  @Test
  void endsInnerSavepointsWithTheOuterOne() {
    try (Connection connection = engine.connect()) {
      Savepoint outer = connection.beginNested();
      Savepoint inner = connection.beginNested();
      outer.rollback();

      assertThat(inner.isActive()).isFalse();
      assertThatThrownBy(inner::release).isInstanceOf(EngineException.class).hasMessage("""
              Savepoint sp_2 has ended: it was released or rolled back, or what surrounds it has ended.
              Make another one by beginNested(). [savepoint-ended]""");
    }
  }

  @Test
  void endsItsSavepointsWithItself() {
    try (Connection connection = engine.connect()) {
      Savepoint savepoint = connection.beginNested();
      connection.commit();

      assertThatThrownBy(savepoint::rollback).hasMessageEndingWith("[savepoint-ended]");
    }
  }

  @Test
  void cannotBeUsedOnceItsConnectionIsClosed() {
    Connection connection = engine.connect();
    connection.close();
    connection.close();

    assertThat(connection.isClosed()).isTrue();
    assertThatThrownBy(() -> connection.execute(select(NAME)))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "This connection is closed and back in its pool. Take another one by engine.connect()."
                + " [connection-closed]");
    assertThatThrownBy(connection::commit).hasMessageEndingWith("[connection-closed]");
    assertThatThrownBy(connection::beginNested).hasMessageEndingWith("[connection-closed]");
    assertThatThrownBy(connection::unwrap).hasMessageEndingWith("[connection-closed]");
  }

  private List<String> names() {
    return engine.beginAndReturn(
        connection -> connection.execute(select(NAME).orderBy(NAME)).all());
  }

  private static Insert add(String name) {
    return insert(PEOPLE).values(NAME, name);
  }
}
