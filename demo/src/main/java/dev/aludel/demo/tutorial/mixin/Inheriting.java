package dev.aludel.demo.tutorial.mixin;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.time.LocalDateTime;
import java.util.List;

/** One base class, several tables. */
public final class Inheriting {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 1, 12, 0);

  private Inheriting() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A mixin gives several classes their id and timestamps");
    screen.say("Notes and tasks extend a class that has no table of its own.");
    Registry registry = Registry.of(Note.class, Task.class);
    registry.metadata().createAll(engine);

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("The time of creation was never set, so the INSERT leaves it to the database.");
      Note note = new Note("Aludel is a vessel");
      Task task = new Task("Write a note");
      session.addAll(List.of(note, task));
      session.flush();
      screen.show("id of the note", note.getId());
      screen.show("id of the task", task.getId());

      screen.say("The database has told it with the key, so nothing is sent to read it.");
      screen.show("note was created", note.getCreatedAt() != null);
      screen.show("task was created", task.getCreatedAt() != null);

      screen.say("What methods of the base class write is recorded as well.");
      note.rewrite("An aludel is a vessel of the alchemists", NOON);
      task.finish(NOON);
      session.commit();
      screen.show(
          "changed at noon",
          session
              .scalars(select(Note.class).where(attr(Note::getChangedAt).eq(NOON)))
              .all());
      screen.show(
          "done",
          session.scalars(select(Task.class).where(attr(Task::isDone).eq(true))).all());
    }
  }
}
