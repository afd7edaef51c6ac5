package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Film;
import dev.aludel.sql.Sql;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A loaded instance is as its own constructor leaves it. */
class ConstructionTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:construction");
  private final SessionFactory sessions = SessionFactory.of(engine);

  @BeforeEach
  void store() {
    Registry.of(Film.class).metadata().createAll(engine);
    LocalDate day = LocalDate.of(1927, 1, 10);
    sessions.begin(session -> session.add(new Film(
        "Metropolis", true, (byte) 9, (short) 1927, 153, 5_000_000_000L, 1.33f, 0.075, day)));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void handsTheRowToTheConstructor() {
    try (Session session = sessions.open()) {
      Film film = session.scalars(Sql.select(Film.class)).one();

      assertThat(film.length).isEqualTo(Duration.ofMinutes(153));
      assertThat(film.notes).isEmpty();
      assertThat(film.text).isEqualTo("Metropolis true 9 1927 5000000000 1.33 0.075 1927-01-10");
      assertThat(film.getId()).isEqualTo(1);
      assertThat(Inspect.state(film).isModified()).isFalse();
    }
  }

  @Test
  void handsNullToTheConstructorWhereTheRowHasIt() {
    engine.begin(connection -> connection.execute(Sql.text("UPDATE films SET released = NULL")));
    try (Session session = sessions.open()) {
      Film film = session.scalars(Sql.select(Film.class)).one();

      assertThat(film.text).endsWith("0.075 null");
      assertThat(film.getReleased()).isNull();
    }
  }
}
