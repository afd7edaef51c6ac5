package dev.aludel.loaders.program;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Maps, stores, loads by another session, changes, and closes all again. */
public final class SongProgram implements Supplier<String> {

  public static void main(String... arguments) {
    System.out.println(new SongProgram().get());
  }

  @Override
  public String get() {
    Registry registry = Registry.of(Album.class, Song.class);
    Engine engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID());
    try {
      registry.metadata().createAll(engine);
      return play(SessionFactory.of(engine));
    } finally {
      engine.close();
    }
  }

  private static String play(SessionFactory sessions) {
    try (Session session = sessions.open()) {
      Album album = new Album("Blue Train");
      session.add(album);
      for (String title : List.of("Locomotion", "Lazy Bird")) {
        Song song = new Song(title);
        song.album = album;
        session.add(song);
      }
      session.commit();
    }
    try (Session session = sessions.open()) {
      Song song = session
          .scalars(select(Song.class).where(attr((Song any) -> any.title).eq("Lazy Bird")))
          .one();
      song.title = "Moment's Notice";
      session.commit();
    }
    try (Session session = sessions.open()) {
      Album album = session
          .scalars(select(Album.class).where(attr(Album::getName).eq("Blue Train")))
          .one();
      return album.name + " "
          + album.songs.stream().map(song -> song.title).sorted().toList();
    }
  }

  /** What a container does when it stops a program: JDBC keeps each driver for ever, and with it its class loader. */
  public static void deregisterDrivers() throws SQLException {
    for (Driver driver : DriverManager.drivers().toList()) {
      if (driver.getClass().getClassLoader() == SongProgram.class.getClassLoader()) {
        DriverManager.deregisterDriver(driver);
      }
    }
  }
}
