package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Parcel;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions that the database makes, by a trigger or a default. */
@ParameterizedClass
@EnumSource
class ServerVersionTest {

  private final OrmDatabase database;

  ServerVersionTest(DatabaseServer server) {
    database = new OrmDatabase(server, Parcel.class);
    for (String ddl : countingUp(server)) {
      database.engine().begin(connection -> connection.execute(Sql.text(ddl)));
    }
    database.sql();
  }

  private static List<String> countingUp(DatabaseServer server) {
    return switch (server) {
      case H2 ->
        List.of(
            "CREATE SEQUENCE revisions START WITH 2",
            "ALTER TABLE parcels ALTER COLUMN revision SET ON UPDATE NEXT VALUE FOR revisions");
      case POSTGRESQL ->
        List.of(
            "CREATE FUNCTION count_up() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.revision = OLD.revision + 1; RETURN NEW; END'",
            "CREATE TRIGGER counts BEFORE UPDATE ON parcels FOR EACH ROW EXECUTE FUNCTION count_up()");
      case MARIADB ->
        List.of(
            "CREATE TRIGGER counts BEFORE UPDATE ON parcels FOR EACH ROW SET NEW.revision = OLD.revision + 1");
      case SQLITE ->
        List.of(
            "CREATE TRIGGER counts AFTER UPDATE OF label ON parcels BEGIN UPDATE parcels SET revision = revision + 1 WHERE id = NEW.id; END");
    };
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsWhatTheDatabaseHasMadeByOneSelectForAllRows() {
    try (Session session = database.open()) {
      List<Parcel> parcels = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        parcels.add(new Parcel("p"));
      }
      session.addAll(parcels);
      session.flush();
      assertThat(parcels).extracting(Parcel::getRevision).containsExactly(1L, 1L, 1L);
      database.sql();

      parcels.forEach(parcel -> parcel.setLabel("q"));
      session.flush();

      assertThat(database.statements())
          .containsExactly(
              "UPDATE parcels SET label = ? WHERE parcels.id = ? AND parcels.revision = ?",
              "SELECT parcels.id, parcels.revision FROM parcels WHERE parcels.id = ? OR parcels.id = ? OR parcels.id = ?");
      assertThat(parcels).extracting(Parcel::getRevision).doesNotContain(1L).doesNotContainNull();
      parcels.forEach(parcel -> parcel.setLabel("r"));
      session.flush();
      session.delete(parcels.get(0));
      session.commit();
      assertThat(session.scalars(Sql.select(Parcel.class)).all()).hasSize(2);
    }
  }

  @Test
  void noticesAVersionOfSomebodyElse() {
    try (Session session = database.sessions().withExpireOnCommit(false).open()) {
      Parcel parcel = new Parcel("p");
      session.add(parcel);
      session.commit();
      database
          .engine()
          .begin(connection -> connection.execute(Sql.text("UPDATE parcels SET label = 'theirs'")));

      parcel.setLabel("ours");

      assertThatThrownBy(session::flush)
          .isInstanceOf(StaleDataException.class)
          .hasMessageContaining("label is 'theirs' and was 'p'; revision is 2 and was 1");
    }
  }

  @Test
  void comparesTheVersionsThatTheRowsOfABulkGive() {
    try (Session session = database.open()) {
      Parcel parcel = new Parcel("p");
      session.add(parcel);
      session.flush();
      assertThat(parcel.getRevision()).isEqualTo(1);
      database.sql();
      Map<String, Object> row = Map.of("id", 1, "label", "q", "revision", 1L);

      session.bulk(Parcel.class).update(List.of(row));

      assertThat(database.sql())
          .containsExactly(
              "UPDATE parcels SET label = ? WHERE parcels.id = ? AND parcels.revision = ?",
              "  ('q', 1, 1)");
      assertThat(parcel.getRevision()).isNotEqualTo(1);
      assertThatThrownBy(() -> session.bulk(Parcel.class).update(List.of(row)))
          .isInstanceOf(StaleDataException.class);
    }
  }

  @Test
  void readsAgainTheVersionOfWhatAStatementHasMet() {
    try (Session session = database.open()) {
      Parcel parcel = new Parcel("p");
      session.add(parcel);
      session.flush();
      assertThat(parcel.getRevision()).isEqualTo(1);

      session.execute(Sql.update(Parcel.class).set(attr(Parcel.class, "label", String.class), "q"));

      assertThat(parcel.getRevision()).isNotEqualTo(1);
      parcel.setLabel("r");
      session.flush();
    }
  }
}
