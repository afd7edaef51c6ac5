package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.error.EngineException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Account;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A driver that sends a batch in one piece and does not tell what each set met, as MariaDB's does on demand. */
class UnknownRowCountTest {

  private final String url = DatabaseServer.MARIADB.newDatabase();
  private final Engine engine = Engine.create(url + "&useBulkStmts=true");
  private final SessionFactory sessions = SessionFactory.of(engine);

  @BeforeEach
  void store() {
    Registry.of(Account.class).metadata().createAll(engine);
    sessions.begin(
        session -> session.addAll(List.of(new Account("ed", 1), new Account("jack", 2))));
  }

  @AfterEach
  void drop() {
    engine.close();
    DatabaseServer.MARIADB.drop(url);
  }

  @Test
  void isRefusedForWhatMustMeetItsRow() {
    try (Session session = sessions.open()) {
      List<Account> accounts = session.scalars(select(Account.class)).all();
      accounts.forEach(account -> account.setBalance(7));

      assertThatThrownBy(session::flush)
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("The driver does not tell how many rows each set of a batch met")
          .hasMessageContaining("useBulkStmts");
      session.rollback();
      assertThat(session.getOne(Account.class, 1).getBalance()).isEqualTo(1);

      assertThatThrownBy(() -> session
              .bulk(Account.class)
              .update(List.of(Map.of("id", 1, "balance", 5L), Map.of("id", 2, "balance", 6L))))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("[row-counts]");
    }
  }

  @Test
  void doesNotMatterForOneRow() {
    try (Session session = sessions.open()) {
      session.getOne(Account.class, 1).setBalance(5);
      session.commit();

      assertThat(session.getOne(Account.class, 1).getBalance()).isEqualTo(5);
    }
  }
}
