package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure of a flush names the instance, and if wanted the lines that have set its attributes. */
@ParameterizedClass
@EnumSource
class RefusedRowTest {

  private final DatabaseServer server;
  private final OrmDatabase database;

  RefusedRowTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(server, Country.class, City.class, Account.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void namesTheInstanceWhoseRowWasRefusedWhereverItStandsInTheBatch() {
    int rows = 12;
    for (int bad = 0; bad < rows; bad++) {
      try (Session session = database.open()) {
        session.execute(
            Sql.text("INSERT INTO countries (code, name) VALUES ('c%d', 'x')".formatted(bad)));
        List<Country> countries = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
          countries.add(new Country("c" + i, "n" + i));
        }
        session.addAll(countries);

        ConstraintViolationException refused =
            catchThrowableOfType(ConstraintViolationException.class, session::flush);

        if (server == DatabaseServer.SQLITE) { // whose driver does not tell
          assertThat(refused.failedSet()).isEqualTo(-1);
          assertThat(refused.row()).isNull();
        } else {
          assertThat(refused.failedSet()).isEqualTo(bad);
          assertThat(refused.row()).isEqualTo("new Country " + (bad + 1));
          assertThat(refused.getMessage()).endsWith("Row: new Country " + (bad + 1));
        }
        session.rollback();
        assertThat(session.scalars(Sql.select(Country.class)).all()).isEmpty();
      }
    }
  }

  @Test
  void listsTheColumnsAndTheLinesThatHaveSetThem() {
    SessionFactory sessions = database.sessions().withProvenance(true);
    try (Session session = sessions.open()) {
      Account account = new Account("ed", 5);
      session.add(account);
      session.commit();
      account.setBalance(1);
      setOwner(account, "first");
      setOwner(account, "second");
      session.execute(Sql.text("SELECT 1")); // flushes
      account.setBalance(7);
      account.setBalance(8);
      database.sql();
      session.noAutoflush(() -> session.execute(Sql.text("UPDATE accounts SET version = 40")));

      StaleDataException stale = catchThrowableOfType(StaleDataException.class, session::flush);

      assertThat(stale.row()).isEqualTo("Account#" + Objects.requireNonNull(account.getId()));
      assertThat(stale.getMessage())
          .contains("version is 40 and was 2")
          .contains("  owner = 'second'\n")
          .containsPattern(
              "  balance = 8, set at dev.aludel.orm.RefusedRowTest.listsTheColumnsAndTheLinesThatHaveSetThem\\(RefusedRowTest.java:\\d+\\)");
    }
  }

  @Test
  void tellsTheLastLineOfAnAttributeThatWasSetOften() {
    try (Session session = database.sessions().withProvenance(true).open()) {
      session.execute(Sql.text("INSERT INTO countries (code, name) VALUES ('at', 'x')"));
      Country country = new Country("de", "?");
      session.add(country);
      country.setName("a");
      country.setCode("at");

      ConstraintViolationException refused =
          catchThrowableOfType(ConstraintViolationException.class, session::flush);

      assertThat(refused.getMessage())
          .containsPattern(
              "  code = 'at', set at \\S*tellsTheLast\\w+\\(RefusedRowTest.java:\\d+\\)")
          .containsPattern(
              "  name = 'a', set at \\S*tellsTheLast\\w+\\(RefusedRowTest.java:\\d+\\)");
    }
  }

  private static void setOwner(Account account, String owner) {
    account.setOwner(owner);
  }
}
