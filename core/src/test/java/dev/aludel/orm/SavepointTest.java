package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.PendingRollbackException;
import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SavepointTest {

  private final OrmDatabase database;

  SavepointTest(DatabaseServer server) {
    database = new OrmDatabase(server, User.class, Address.class, Country.class, City.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void goesBackToWhatWasBeforeInTheDatabaseAndInMemory() {
    try (Session session = database.open()) {
      User ed = new User("ed", "Ed");
      User jack = new User("jack", "Jack");
      Address home = new Address("home");
      ed.getAddresses().add(home);
      session.addAll(List.of(ed, jack));

      SessionSavepoint savepoint = session.beginNested();
      ed.setFullname("changed");
      User wendy = new User("wendy", null);
      session.add(wendy);
      ed.getAddresses().add(new Address("work"));
      ed.getAddresses().remove(home);
      session.delete(jack);
      session.flush();
      assertThat(wendy.getId()).isNotNull();
      assertThat(Inspect.state(jack).lifecycle()).isEqualTo(LifecycleState.DELETED);
      savepoint.rollback();

      assertThat(savepoint.isActive()).isFalse();
      assertThat(ed.getFullname()).isEqualTo("Ed");
      assertThat(ed.getAddresses()).containsExactly(home);
      assertThat(home.getUser()).isSameAs(ed);
      assertThat(Inspect.state(wendy).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      assertThat(wendy.getId()).isNull();
      assertThat(Inspect.state(jack).lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
      assertThat(session.get(User.class, Objects.requireNonNull(jack.getId()))).isSameAs(jack);
      session.commit();
      assertThat(session.scalars(Sql.select(User.class)).all()).containsExactlyInAnyOrder(ed, jack);
    }
  }

  @Test
  void readsOnlyAgainWhatWasTouchedInside() {
    try (Session session = database.open()) {
      User ed = new User("ed", "Ed");
      User jack = new User("jack", "Jack");
      session.addAll(List.of(ed, jack));
      try (SessionSavepoint savepoint = session.beginNested()) {
        assertThat(savepoint.isActive()).isTrue();
        ed.setFullname("changed");
        session.flush();
      }
      database.sql();

      assertThat(jack.getFullname()).isEqualTo("Jack");
      assertThat(database.sql()).isEmpty();
      assertThat(ed.getFullname()).isEqualTo("Ed");
      assertThat(database.statements()).hasSize(1);
    }
  }

  @Test
  void readsEverythingAgainAfterAStatementOfTheProgram() {
    try (Session session = database.open()) {
      User ed = new User("ed", "Ed");
      session.add(ed);
      try (SessionSavepoint savepoint = session.beginNested()) {
        assertThat(savepoint.isActive()).isTrue();
        session.execute(Sql.text("UPDATE users SET fullname = 'x'"));
        session.refresh(ed);
        assertThat(ed.getFullname()).isEqualTo("x");
      }

      assertThat(ed.getFullname()).isEqualTo("Ed");
    }
  }

  @Test
  void keepsWhatWasReleasedAndTakesItBackWithWhatSurroundsIt() {
    try (Session session = database.open()) {
      User ed = new User("ed", "0");
      session.add(ed);
      try (SessionSavepoint outer = session.beginNested()) {
        ed.setFullname("1");
        User inner = new User("inner", null);
        session.nested(() -> {
          session.add(inner);
          ed.setFullname("2");
        });
        assertThat(inner.getId()).isNotNull();
        assertThat(ed.getFullname()).isEqualTo("2");

        outer.rollback();

        assertThat(Inspect.state(inner).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
        assertThat(ed.getFullname()).isEqualTo("0");
      }
      session.commit();
      assertThat(ed.getFullname()).isEqualTo("0");
    }
  }

  @Test
  void goesOnAfterAFlushThatFailedInside() {
    try (Session session = database.open()) {
      session.add(new Country("at", "Austria"));
      Country twin = new Country("at", "Again");

      assertThatThrownBy(() -> session.nested(() -> {
            session.noAutoflush(() -> session.add(twin));
            session.expunge(Objects.requireNonNull(session.get(Country.class, "at")));
            session.flush();
          }))
          .isInstanceOf(ConstraintViolationException.class);

      session.add(new Country("de", "Germany"));
      session.commit();
      assertThat(session.scalars(Sql.select(Country.class)).all())
          .extracting(Country::getName)
          .containsExactlyInAnyOrder("Austria", "Germany");
    }
  }

  @Test
  void refusesToGoOnInsideAfterAFailedFlush() {
    try (Session session = database.open()) {
      session.add(new Country("at", "Austria"));
      SessionSavepoint savepoint = session.beginNested();
      session.expunge(Objects.requireNonNull(session.get(Country.class, "at")));
      session.add(new Country("at", "Again"));
      assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);

      assertThatThrownBy(() -> session.get(Country.class, "de"))
          .isInstanceOf(PendingRollbackException.class);
      assertThatThrownBy(savepoint::release).isInstanceOf(PendingRollbackException.class);
      savepoint.rollback();
      assertThat(session.getOne(Country.class, "at").getName()).isEqualTo("Austria");
      assertThatThrownBy(savepoint::rollback)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("[savepoint-ended]");
    }
  }

  @Test
  void endsAllSavepointsWithTheTransaction() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      SessionSavepoint first = session.beginNested();
      session.add(ed);
      SessionSavepoint second = session.beginNested();
      session.commit();
      assertThat(first.isActive() || second.isActive()).isFalse();
      assertThat(ed.getName()).isEqualTo("ed");

      session.beginNested();
      ed.setFullname("x");
      session.flush();
      session.rollback();

      assertThat(ed.getFullname()).isNull();
    }
  }

  @Test
  void givesRowsTheirKeysBack() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      austria.getCities().add(new City("Graz"));
      session.add(austria);
      try (SessionSavepoint savepoint = session.beginNested()) {
        assertThat(savepoint.isActive()).isTrue();
        austria.setCode("aut");
        session.flush();
        assertThat(session.get(Country.class, "aut")).isSameAs(austria);
        assertThat(austria.getCities().get(0).getCountryCode()).isEqualTo("aut");
      }

      assertThat(session.get(Country.class, "at")).isSameAs(austria);
      assertThat(session.get(Country.class, "aut")).isNull();
      City graz = session.getOne(City.class, List.of("at", "Graz"));
      assertThat(austria.getCities()).containsExactly(graz);
      assertThat(graz.getCountryCode()).isEqualTo("at");
    }
  }
}
