package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed key is sent to the rows that refer to it, where the database does not check them at once. */
@ParameterizedClass
@EnumSource
class ActiveUpdateTest {

  @Mapped(table = "teams")
  static class Team {
    @Id
    @Column(length = 10)
    String code;

    @Relationship(backPopulates = "team", passiveUpdates = false)
    List<Player> players = new ArrayList<>();

    Team(String code) {
      this.code = code;
    }
  }

  @Mapped(table = "players")
  static class Player {
    @Id
    @Nullable
    Integer id;

    @Column(length = 10, references = "teams.code")
    @Nullable
    String teamCode;

    @Relationship(backPopulates = "players")
    @Nullable
    Team team;
  }

  private final DatabaseServer server;
  private final OrmDatabase database;

  ActiveUpdateTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(server, Team.class, Player.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String unchecked() {
    return switch (server) {
      case H2 -> "SET REFERENTIAL_INTEGRITY FALSE";
      case POSTGRESQL -> "SET session_replication_role = replica";
      case MARIADB -> "SET foreign_key_checks = 0";
      case SQLITE -> "PRAGMA defer_foreign_keys = ON";
    };
  }

  @Test
  void updatesEachRowThatRefersToAChangedKey() {
    try (Session session = database.open()) {
      Team team = new Team("a");
      team.players.addAll(List.of(new Player(), new Player()));
      session.add(team);
      session.commit();
      session.execute(Sql.text(unchecked()));
      team.code = "b";
      database.sql();

      session.flush();

      assertThat(database.sql())
          .containsSubsequence(
              "UPDATE teams SET code = ? WHERE teams.code = ?",
              "  ('b', 'a')",
              "UPDATE players SET team_code = ? WHERE players.id = ?",
              "  ('b', 1)",
              "  ('b', 2)");
      session.commit();
      assertThat(team.players).hasSize(2).allMatch(player -> "b".equals(player.teamCode));
    }
  }
}
