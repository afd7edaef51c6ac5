package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.select
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory

/** A session notices what is written to its objects, and flushes it as one unit of work. */
fun changing(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A session knows what has changed")
    SessionFactory.of(engine).open().use { session ->
        screen.say("Another session reads the user that the last one has written.")
        val ed = session.scalars(select<User>().where(User::name eq "ed")).one()

        screen.say("Three users are new, and one changes his password. Still nothing is sent.")
        session.addAll(
            listOf(
                User(name = "wendy", fullname = "Wendy Williams", password = "foobar"),
                User(name = "mary", fullname = null, password = "xxg527"),
                User(name = "fred", fullname = "Fred Flinstone", password = "blah"),
            ),
        )
        ed.password = "f8s7ccs"
        screen.show("dirty", session.dirty())
        screen.show("new", session.newInstances())

        screen.say("The old value is kept until it is flushed.")
        val state = Inspect.state(ed)
        screen.show("history of password", state.attribute("password").history())
        screen.show("history of fullname", state.attribute("fullname").history())

        screen.say("A value that is written back is no change.")
        ed.fullname = "Edward Jones"
        screen.show("history of fullname", state.attribute("fullname").history())
        ed.fullname = "Ed Jones"
        screen.show("history of fullname", state.attribute("fullname").history())

        screen.say(
            "Commit flushes: one batch of INSERTs, one UPDATE of the column that has changed.",
        )
        session.commit()
        screen.show("dirty", session.dirty())
        screen.show("new", session.newInstances())

        screen.say(
            "After a commit others may write, so all is expired. The first look reads the row again.",
        )
        screen.show("password is loaded", state.attribute("password").loaded())
        screen.show("id", ed.id)
        screen.show("password is loaded", state.attribute("password").loaded())
    }
}
