package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that end with a comment about the line of the program. */
abstract class OriginContract {

  private final Databases server;

  OriginContract(Databases server) {
    this.server = server;
  }

  @Test
  void leavesStatementsOfAllKindsAsTheyAre() {
    String url = server.newDatabase();
    List<String> sent = new ArrayList<>();
    EngineListener ears = new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        sent.add(execution.sql());
      }
    };
    try (Engine engine = Engine.builder(url).originComment(true).listener(ears).build()) {
      Tables.METADATA.createAll(engine);
      sent.clear();
      engine.begin(connection -> {
        Integer key = connection
            .execute(insert(USERS).values(NAME, "ed?").returningKeys(USER_ID))
            .one()
            .get(USER_ID);
        assertThat(key).isEqualTo(1);
        assertThat(connection
                .executeBatch(
                    insert(USERS).columns(NAME).returningKeys(USER_ID),
                    List.<Object[]>of(new Object[] {"a"}, new Object[] {"b"}))
                .generatedKeys())
            .hasSize(2);
        assertThat(connection
                .execute(update(USERS).set(AGE, 5).where(NAME.eq("a")))
                .rowCount())
            .isEqualTo(1);
        assertThat(connection
                .execute(select(NAME).where(USER_ID.in(List.of(1, 2))))
                .all())
            .containsExactlyInAnyOrder("ed?", "a");
        assertThat(connection
                .execute(text("SELECT age FROM users WHERE name = :n -- why not; \n;")
                    .bind("n", "a"))
                .all())
            .hasSize(1);
        assertThat(connection.execute(text("SELECT age FROM users -- all;")).all())
            .hasSize(3);
        assertThat(fährt$1(connection)).isEqualTo("ed?");
      });
    }
    server.drop(url);

    assertThat(sent).hasSize(7).allMatch(sql -> sql.contains("/* at dev.aludel.dialect.contract."));
    assertThat(sent.get(6)).contains(".f%C3%A4hrt$1(OriginContract.java:");
  }

  /** A name that is encoded. */
  private static String fährt$1(Connection connection) {
    return connection.execute(select(NAME).where(NAME.eq("ed?"))).one();
  }
}
