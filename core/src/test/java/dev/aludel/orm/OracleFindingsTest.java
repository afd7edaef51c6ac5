package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import dev.aludel.sql.Sql;
import java.util.Collections;
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
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Widget.class,
        Entry.class,
        Country.class,
        City.class,
        Account.class);
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
  void keepsBothSidesInStepOfWhatARollbackHasMadeTransient() {
    try (Session session = database.open()) {
      Address address = new Address("a");
      session.add(address);
      session.commit();
      User ed = new User("ed", null);
      session.add(ed);
      session.flush();
      session.rollback();

      ed.getAddresses().add(address);

      assertThat(address.getUser()).isSameAs(ed);
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

  @Test
  void sendsNothingForADeletedChildThatIsTakenOutOfItsCollectionAfterwards() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address address = new Address("a");
      ed.getAddresses().add(address);
      session.add(ed);
      session.flush();
      session.delete(address);
      session.flush();
      database.sql();

      ed.getAddresses().remove(address);
      session.flush();

      assertThat(database.sql()).isEmpty();
      session.commit();
      assertThat(ed.getAddresses()).isEmpty();
    }
  }

  @Test
  void givesInstancesThatWereLoadedByAChangedKeyTheirFormerOneBack() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      austria.getCities().add(new City("Graz"));
      session.add(austria);
      session.commit();
      session.expungeAll();
      session.getOne(Country.class, "at").setCode("n1");
      session.flush();

      City graz = session.getOne(City.class, List.of("n1", "Graz"));
      session.rollback();

      assertThat(session.get(City.class, List.of("at", "Graz"))).isSameAs(graz);
      assertThat(graz.getCountryCode()).isEqualTo("at");
    }
  }

  @Test
  void leavesATransientInstanceAnEmptyCollectionForOneThatWasNotLoaded() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.flush();
      session.expire(ed);
      session.rollback();

      assertThat(ed.getAddresses()).isEmpty();
      ed.getAddresses().add(new Address("a"));
    }
  }

  @Test
  void deletesWhatACollectionIsSortedWith() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      austria.getCities().addAll(List.of(new City("Graz"), new City("Linz")));
      session.add(austria);
      session.commit();
      City graz = austria.getCities().stream()
          .filter(city -> city.getName().equals("Graz"))
          .findFirst()
          .orElseThrow();

      session.delete(graz);
      Collections.reverse(austria.getCities());
      session.commit();

      assertThat(session.scalars(Sql.select(City.class)).all())
          .extracting(City::getName)
          .containsExactly("Linz");
    }
  }

  @Test
  void readsNoVersionForAChangeThatWasExpired() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 1);
      session.add(account);
      session.commit();
      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(1L));
      session.expire(account, "balance");
      database.sql();

      session.flush();

      assertThat(database.statements()).isEmpty();
    }
  }
}
