package dev.aludel.demo.chinook.check;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.demo.chinook.load.Loader;
import dev.aludel.demo.chinook.model.ChinookModel;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.engine.Engine;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.MetaData;
import dev.aludel.testing.NoRepeatedLoads;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoRepeatedLoads
class LoadCheckTest {

  private final ChinookSource source = ChinookSource.load();
  private final MetaData metadata = ChinookModel.registry().metadata();
  private final Engine engine = Engine.create("jdbc:h2:mem:load-check");

  @BeforeEach
  void load() {
    metadata.createAll(engine);
    new Loader(SessionFactory.of(engine).withExpireOnCommit(false), 5000).load(source);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void findsNothingInWhatWasLoadedWell() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void findsAMissingRow() {
    change("DELETE FROM \"PlaylistTrack\" WHERE \"PlaylistId\" = 18");

    assertThat(differences())
        .containsExactly(
            "PlaylistTrack has 8714 rows, and the source 8715.",
            "PlaylistTrack.PlaylistId has 8714 values, sum 42834, and the source 8715 values, sum 42852.",
            "PlaylistTrack.TrackId has 8714 values, sum 15399520, and the source 8715 values, sum 15400117.");
  }

  @Test
  void findsAWrongReferenceAndAWrongAmount() {
    change("UPDATE \"Album\" SET \"ArtistId\" = 3 WHERE \"AlbumId\" = 1");
    change("UPDATE \"Invoice\" SET \"Total\" = 0.01 WHERE \"InvoiceId\" = 1");

    assertThat(differences())
        .containsExactly(
            "Album.ArtistId has 347 values, sum 42316, and the source 347 values, sum 42314.",
            "Invoice.Total has 412 values, sum 2326.63, and the source 412 values, sum 2328.6.");
  }

  @Test
  void findsTextsAndDatesThatWereCutOrLost() {
    change("UPDATE \"Track\" SET \"Composer\" = NULL WHERE \"TrackId\" = 1");
    change("UPDATE \"Employee\" SET \"HireDate\" = DATE '2002-08-15' WHERE \"EmployeeId\" = 1");

    assertThat(differences())
        .containsExactly(
            "Track.Composer has 2524 values, sum 62040, and the source 2525 values, sum 62081.",
            "Employee.HireDate has 8 values, sum 16129, and the source 8 values, sum 16128.");
  }

  private void change(String sql) {
    engine.begin(connection -> connection.execute(text(sql)));
  }

  private List<String> differences() {
    return new LoadCheck(source)
        .run(engine, metadata).stream()
            .flatMap(check -> check.differences().stream())
            .toList();
  }
}
