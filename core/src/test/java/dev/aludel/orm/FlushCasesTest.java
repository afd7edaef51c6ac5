package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.Widget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that refer to each other, that take another's place, whose keys change, that the database computes. */
@ParameterizedClass
@EnumSource
class FlushCasesTest {

  private final OrmDatabase database;

  FlushCasesTest(DatabaseServer server) {
    database = new OrmDatabase(
        server, Widget.class, Entry.class, Country.class, City.class, Account.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  // --- post-update -----------------------------------------------------------------------------

  @Test
  void insertsRowsThatReferToEachOtherAndThenSetsTheReference() {
    try (Session session = database.open()) {
      Widget widget = new Widget("w");
      Entry first = new Entry("1");
      Entry second = new Entry("2");
      widget.getEntries().addAll(List.of(first, second));
      widget.setFavorite(second);
      session.add(widget);

      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO widgets (name, favorite_id) VALUES (?, ?)",
              "  ('w', NULL)",
              "INSERT INTO entries (text, widget_id) VALUES (?, ?)",
              "  ('2', 1)", // the cascade came to it first
              "  ('1', 1)",
              "UPDATE widgets SET favorite_id = ? WHERE widgets.id = ?",
              "  (1, 1)");
      session.commit();
      assertThat(widget.getFavorite()).isSameAs(second);
    }
  }

  @Test
  void clearsTheReferenceBeforeItDeletesRowsThatReferToEachOther() {
    try (Session session = database.open()) {
      Widget widget = new Widget("w");
      Entry entry = new Entry("1");
      widget.getEntries().add(entry);
      widget.setFavorite(entry);
      session.add(widget);
      session.flush();
      database.sql();

      session.delete(widget);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE widgets SET favorite_id = ? WHERE widgets.id = ?",
              "  (NULL, 1)",
              "DELETE FROM entries WHERE entries.id = ?",
              "  (1)",
              "DELETE FROM widgets WHERE widgets.id = ?",
              "  (1)");
      session.rollback();
      assertThat(Inspect.state(widget).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      assertThat(widget.getFavorite()).isSameAs(entry);
    }
  }

  @Test
  void setsAndChangesTheReferenceOfARowThatIsThere() {
    try (Session session = database.open()) {
      Widget widget = new Widget("w");
      session.add(widget);
      session.commit();
      Entry entry = new Entry("1");
      widget.getEntries().add(entry);
      widget.setFavorite(entry);
      session.commit();
      assertThat(widget.getFavorite()).isSameAs(entry);

      widget.setFavorite(null);
      session.commit();

      assertThat(session.scalars(select(Widget.class)).one().getFavorite()).isNull();
    }
  }

  // --- row switch ------------------------------------------------------------------------------

  @Test
  void updatesTheRowWhoseKeyANewInstanceTakesOver() {
    try (Session session = database.open()) {
      Country old = new Country("at", "Austria");
      session.add(old);
      session.commit();
      Country replacement = new Country("at", "Österreich");

      session.delete(old);
      session.add(replacement);
      database.sql();
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE countries SET name = ? WHERE countries.code = ?", "  ('Österreich', 'at')");
      assertThat(session.get(Country.class, "at")).isSameAs(replacement);
      assertThat(Inspect.state(old).lifecycle()).isEqualTo(LifecycleState.DELETED);

      session.rollback();
      assertThat(session.get(Country.class, "at")).isSameAs(old);
      assertThat(old.getName()).isEqualTo("Austria");
      assertThat(Inspect.state(replacement).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    }
  }

  @Test
  void carriesTheVersionOfTheRowOnThatIsTakenOver() {
    try (Session session = database.open()) {
      Account old = new Account("ed", 1);
      session.add(old);
      session.flush();
      old.setBalance(2);
      session.flush();
      Account replacement = session.merge(detachedCopy(session, old));
      assertThat(replacement).isSameAs(old);
      assertThat(old.getVersion()).isEqualTo(2);
    }
  }

  private Account detachedCopy(Session session, Account account) {
    session.commit();
    try (Session other = database.open()) {
      Account copy = other.getOne(Account.class, Objects.requireNonNull(account.getId()));
      assertThat(copy.getBalance()).isEqualTo(2);
      return copy;
    }
  }

  // --- keys that change ------------------------------------------------------------------------

  @Test
  void changesAKeyAndWhatRefersToItInMemory() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      City graz = new City("Graz");
      austria.getCities().add(graz);
      session.add(austria);
      session.flush();
      database.sql();

      austria.setCode("aut");
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE countries SET code = ? WHERE countries.code = ?", "  ('aut', 'at')");
      assertThat(session.get(Country.class, "aut")).isSameAs(austria);
      assertThat(session.get(City.class, List.of("aut", "Graz"))).isSameAs(graz);
      assertThat(graz.getCountryCode()).isEqualTo("aut");
      assertThat(database.sql()).isEmpty();

      graz.setPeople(300_000);
      session.commit();
      assertThat(session.get(Country.class, "at")).isNull();
      assertThat(graz.getPeople()).isEqualTo(300_000);
      assertThat(austria.getCities()).containsExactly(graz);
    }
  }

  @Test
  void givesKeysBackWithTheTransaction() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      City graz = new City("Graz");
      austria.getCities().add(graz);
      session.add(austria);
      session.commit();

      assertThat(austria.getCities()).containsExactly(graz);
      austria.setCode("aut");
      session.flush();
      austria.setCode("oe");
      session.flush();
      session.rollback();

      assertThat(session.get(Country.class, "at")).isSameAs(austria);
      assertThat(austria.getCode()).isEqualTo("at");
      assertThat(graz.getCountryCode()).isEqualTo("at");
    }
  }

  @Test
  void refusesToLeaveARowWithoutAPartOfItsKey() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      austria.getCities().add(new City("Graz"));
      session.add(austria);
      session.flush();
      database.sql();

      austria.getCities().clear();

      assertThatThrownBy(session::flush)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("has lost what it refers to by")
          .hasMessageContaining("[key-without-parent]");
      assertThat(database.sql()).isEmpty();
    }
  }

  // --- computed values -------------------------------------------------------------------------

  @Test
  void hasTheDatabaseComputeAValue() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();
      database.sql();

      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(10L));
      assertThat(session.isModified(account)).isTrue();
      assertThat(account.getBalance()).isEqualTo(110);

      assertThat(database.sql())
          .containsExactly(
              "UPDATE accounts SET balance = accounts.balance + ?, version = ? WHERE accounts.id = ? AND accounts.version = ?",
              "  (10, 2, 1, 1)",
              "SELECT accounts.id, accounts.owner, accounts.balance, accounts.version FROM accounts WHERE accounts.id = ?",
              "  (1)");
    }
  }

  @Test
  void computesAValueOfANewRow() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 0);
      session.add(account);

      session.compute(
          account, attr(Account::getBalance), dev.aludel.sql.Sql.literal(40L).plus(2L));
      session.flush();

      assertThat(account.getBalance()).isEqualTo(42);
    }
  }

  @Test
  void forgetsWhatWasToBeComputedWhenTheProgramSetsIt() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();

      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(10L));
      account.setBalance(3);
      session.commit();
      assertThat(account.getBalance()).isEqualTo(3);

      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(10L));
      session.expire(account, "balance");
      session.commit();
      assertThat(account.getBalance()).isEqualTo(3);

      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(10L));
      session.rollback();
      assertThat(account.getBalance()).isEqualTo(3);
    }
  }

  @Test
  void keepsWhatIsToBeComputedThoughTheRowIsReadBeforeTheFlush() {
    try (Session session = database.sessions().withAutoflush(false).open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();

      session.compute(
          account, attr(Account::getBalance), attr(Account::getBalance).plus(10L));
      session.scalars(select(Account.class)).all();
      session.commit();

      assertThat(account.getBalance()).isEqualTo(110);
    }
  }
}
