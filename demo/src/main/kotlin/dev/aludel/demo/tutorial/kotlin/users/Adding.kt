package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.select
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory

/** A new object becomes a row: transient, pending, persistent. */
fun adding(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A new object becomes a row")
    val sessions = SessionFactory.of(engine)
    sessions.open().use { session ->
        screen.say("A new user is an object as any other. No row stands for it, and it has no id.")
        val ed = User(name = "ed", fullname = "Ed Jones", password = "edspassword")
        screen.show("id", ed.id)
        screen.show("state", Inspect.state(ed).lifecycle())

        screen.say("Added to a session it is pending. Nothing was sent.")
        session.add(ed)
        screen.show("id", ed.id)
        screen.show("state", Inspect.state(ed).lifecycle())
        screen.show("new", session.newInstances())

        screen.say("A query must see it, so the session inserts it first: autoflush.")
        val found = session.scalars(select<User>().where(User::name eq "ed")).one()
        screen.show("id", ed.id)
        screen.show("state", Inspect.state(ed))

        screen.say(
            "One row is one object in a session: the query has found the very object that was added.",
        )
        screen.show("same object", found === ed)

        session.commit()
    }
}
