package dev.aludel.demo.tutorial.kotlin.mixin

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.attr
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.registryOf
import dev.aludel.kotlin.select
import dev.aludel.orm.SessionFactory
import java.time.LocalDateTime

private val NOON = LocalDateTime.of(2026, 1, 1, 12, 0)

/** One base class, several tables. */
fun inheriting(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A mixin gives several classes their id and timestamps")
    screen.say("Notes and tasks extend a class that has no table of its own.")
    val registry = registryOf(Note::class, Task::class)
    registry.metadata().createAll(engine)

    SessionFactory.of(engine).open().use { session ->
        screen.say("The time of creation was never set, so the INSERT leaves it to the database.")
        val note = Note("Aludel is a vessel")
        val task = Task("Write a note")
        session.addAll(listOf(note, task))
        session.flush()
        screen.show("id of the note", note.id)
        screen.show("id of the task", task.id)

        screen.say("The database has told it with the key, so nothing is sent to read it.")
        screen.show("note was created", note.createdAt != null)
        screen.show("task was created", task.createdAt != null)

        screen.say("What methods of the base class write is recorded as well.")
        note.rewrite("An aludel is a vessel of the alchemists", NOON)
        task.finish(NOON)
        session.commit()
        screen.show(
            "changed at noon",
            session.scalars(select<Note>().where(Note::changedAt.attr eq NOON)).all(),
        )
        screen.show("done", session.scalars(select<Task>().where(Task::done eq true)).all())
    }
}
