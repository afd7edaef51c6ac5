package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import dev.aludel.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the random sequences of {@code dev.aludel.orm.oracle} have found, each by itself. */
@ParameterizedClass
@EnumSource
class OracleFindingsTest {

  private final OrmDatabase database;

  OracleFindingsTest(DatabaseServer server) {
    database = new OrmDatabase(server, User.class, Address.class, Widget.class, Entry.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void detachesWhatWasDeletedInATransactionThatTheCloseRollsBack() {
    User ed = new User("ed", null);
    try (Session session = database.open()) {
      session.add(ed);
      session.commit();
      session.delete(ed);
      session.flush();
    }

    assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.DETACHED);
    assertThat(Inspect.session(ed)).isNull();
    try (Session session = database.open()) {
      session.add(ed);
      assertThat(session.scalars(Sql.select(User.class)).all()).containsExactly(ed);
    }
  }

  @Test
  void deletesRowsThatReferToEachOtherThoughTheReferenceIsExpired() {
    try (Session session = database.open()) {
      Widget widget = new Widget("one");
      Entry entry = new Entry("favorite");
      widget.getEntries().add(entry);
      widget.setFavorite(entry);
      session.add(widget);
      session.commit();

      session.delete(widget);
      session.commit();

      assertThat(session.scalars(Sql.select(Entry.class)).all()).isEmpty();
    }
  }

  @Test
  void deletesAParentWhoseCollectionStillHasADeletedChild() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address home = new Address("home");
      ed.getAddresses().addAll(List.of(home, new Address("work")));
      session.add(ed);
      session.flush();
      session.delete(home);
      session.flush();

      session.delete(ed);
      session.commit();

      assertThat(session.scalars(Sql.select(Address.class)).all()).isEmpty();
    }
  }
}
