package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.inList
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory

/** A rollback takes back the transaction, in the database and in memory. */
fun rollingBack(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A rollback takes back a change and an added user")
    SessionFactory.of(engine).open().use { session ->
        screen.say("The session reads a user, as before.")
        val ed = session.scalars(select<User>().where(User::name eq "ed")).one()

        screen.say("Ed gets another full name, and a user is added who should not be there.")
        ed.fullname = "Edwardo Jones"
        screen.show("full name", ed.fullname)
        val fake = User(name = "fakeuser", fullname = "Invalid", password = "12345")
        session.add(fake)

        screen.say("A query sees both of them, within the transaction.")
        val both =
            select<User>().where(User::name inList listOf("ed", "fakeuser")).orderBy(User::id)
        screen.show("found", session.scalars(both).all())
        screen.show("fakeuser", Inspect.state(fake))

        screen.say(
            "Rolled back, the old full name is read, and the added user is only an object again.",
        )
        session.rollback()
        screen.show("full name", ed.fullname)
        screen.show("fakeuser", Inspect.state(fake))
        screen.show("fakeuser's id", fake.id)
        screen.show("found", session.scalars(both).all())
    }
}
