package dev.aludel.demo.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.mapping.Version;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.orm.SessionSavepoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample of docs/session.md about plans, run. */
class PlanSampleTest {

  @Mapped
  static class Artist {
    @Id
    Integer id;

    @Column(length = 50)
    String name;

    @Version
    int version;

    @Relationship(backPopulates = "artist")
    List<Album> albums = new ArrayList<>();

    Artist(String name) {
      this.name = name;
    }
  }

  @Mapped
  static class Album {
    @Id
    Integer id;

    @Column(length = 50)
    String title;

    @Column(references = "artist.id")
    Integer artistId;

    @Relationship(backPopulates = "albums")
    Artist artist;

    Album(String title) {
      this.title = title;
    }
  }

  @Test
  void doesWhatTheManualSays() {
    Engine engine = Engine.create("jdbc:h2:mem:plan-sample");
    Registry.of(Artist.class, Album.class).metadata().createAll(engine);
    Artist nina = new Artist("Nina");
    SessionFactory.of(engine).begin(session -> session.add(nina));
    try (Session session = SessionFactory.of(engine).open()) {
      Artist artist = session.getOne(Artist.class, 1);
      artist.albums.add(new Album("Pastel Blues"));
      artist.name = "Nina Simone";
      assertThat(session.plan()).hasToString("""
          UPDATE artist SET name = ?, version = ? WHERE artist.id = ? AND artist.version = ?
            ('Nina Simone', <next version>, 1, 1) -- Artist#1: changed name
          INSERT INTO album (title, artist_id) VALUES (?, ?)
            ('Pastel Blues', 1) -- new Album 1: cascade of Artist.albums""");

      try (SessionSavepoint savepoint = session.beginNested()) {
        artist.albums.get(0).title = "Wild Is the Wind";
        savepoint.rollback();
      }
      assertThat(artist.albums.get(0).title).isEqualTo("Pastel Blues");
      session.commit();
    }
    engine.close();
  }
}
