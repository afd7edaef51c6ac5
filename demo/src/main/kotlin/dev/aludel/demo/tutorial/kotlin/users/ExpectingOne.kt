package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.error.MultipleResultsException
import dev.aludel.error.NoResultException
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.get
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.orm.SessionFactory

/** `one()` means one: neither none nor many. */
fun expectingOne(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("one() means one")
    val nobody = select<User>().where(User::name eq "nobody")
    val everybody = select<User>().orderBy(User::id)

    SessionFactory.of(engine).open().use { session ->
        screen.say("With no row it is an error that says what to do.")
        try {
            session.scalars(nobody).one()
        } catch (e: NoResultException) {
            screen.show("error", e.message)
        }

        screen.say("With many rows as well.")
        try {
            session.scalars(everybody).one()
        } catch (e: MultipleResultsException) {
            screen.show("error", e.message)
        }

        screen.say("Other methods expect less.")
        screen.show("one or null", session.scalars(nobody).oneOrNull())
        screen.show("first", session.scalars(everybody.limit(1)).first())

        screen.say("By its key an object is found without any SQL, if the session holds it.")
        screen.show("key 1", session.get<User>(1))
    }
}
