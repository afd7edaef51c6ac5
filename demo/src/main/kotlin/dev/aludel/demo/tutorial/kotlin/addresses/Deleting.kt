package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.isNull
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory

/** A delete without cascades: the addresses stay and belong to nobody. */
fun deleting(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A delete without cascades leaves the addresses")
    val jacks = select<User>().where(User::name eq "jack")
    val ofNobody = select<Address>().where(Address::userId.isNull()).orderBy(Address::id)

    SessionFactory.of(engine).open().use { session ->
        screen.say("The session reads a user, as before.")
        val jack = session.scalars(jacks).one()

        screen.say("The user is marked; his addresses are loaded, for they must forget him.")
        session.delete(jack)
        screen.show("deleted", session.deleted())

        screen.say("The next query flushes it: the addresses let go, then the user is deleted.")
        screen.show("users named jack", session.scalars(jacks).all())
        screen.show("state", Inspect.state(jack).lifecycle())
        screen.show("addresses of nobody", session.scalars(ofNobody).all())

        screen.say("That was not meant. Rolled back, all is as it was.")
        session.rollback()
        screen.show("state", Inspect.state(jack).lifecycle())
        screen.show("addresses", jack.addresses)
    }
}
