package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Crate;
import dev.aludel.orm.model.Crate.Bottle;
import dev.aludel.sql.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clone and a constructor that loads do to relationships: nothing. */
class CloneOfParentTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID());
  private final SessionFactory sessions = SessionFactory.of(engine);

  @BeforeEach
  void store() throws IOException {
    Registry.of(Crate.class, Bottle.class).metadata().createAll(engine);
    Bottle red = new Bottle("red");
    Bottle white = new Bottle("white");
    sessions.begin(session -> {
      Crate crate = new Crate();
      crate.getBottles().addAll(List.of(red, white));
      session.add(crate);
    });
    Bottle.SHELF.getBottles().clear();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void leavesTheOriginalItsChildrenWhenTheCloneGetsACollectionOfItsOwn() {
    try (Session session = sessions.open()) {
      Crate original = session.scalars(select(Crate.class)).one();
      original.getBottles().size();

      Crate copy = original.clone();
      copy.setBottles(new ArrayList<>());
      session.commit();

      assertThat(original.getBottles()).extracting(Bottle::getLabel).contains("red", "white");
    }
  }

  @Test
  void givesTheCloneAnotherCollectionOfTheSameElements() {
    try (Session session = sessions.open()) {
      Crate original = session.scalars(select(Crate.class)).one();

      Crate copy = original.clone();
      copy.getBottles().remove(0);

      assertThat(copy.getBottles()).hasSize(1);
      assertThat(original.getBottles()).hasSize(2);
      assertThat(Inspect.state(original).isModified()).isFalse();
    }
  }

  @Test
  void tellsNobodyWhatAConstructorDoesToRelationshipsWhileItLoads() {
    try (Session session = sessions.open()) {
      List<Bottle> bottles = session.scalars(select(Bottle.class)).all();

      assertThat(Bottle.SHELF.getBottles()).isEmpty();
      assertThat(bottles)
          .hasSize(2)
          .allMatch(bottle -> !Inspect.state(bottle).isModified() && bottle.getCrate() != null);
    }
  }

  @Test
  void namesTheRowOfWhichAConstructorThrewACheckedException() {
    engine.begin(connection -> connection.execute(Sql.text("UPDATE bottles SET label = ''")));

    try (Session session = sessions.open()) {
      assertThatThrownBy(() -> session.scalars(select(Bottle.class)).all())
          .hasMessageStartingWith(
              "Bottle#1 could not be made out of its row: its constructor failed with"
                  + " java.io.IOException: no label.")
          .hasCauseInstanceOf(IOException.class);
    }
  }
}
