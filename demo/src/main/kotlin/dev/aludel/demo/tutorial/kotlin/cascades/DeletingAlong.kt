package dev.aludel.demo.tutorial.kotlin.cascades

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.registryOf
import dev.aludel.kotlin.select
import dev.aludel.orm.SessionFactory

/** A delete with cascades: the addresses are the user's own and go with him. */
fun deletingAlong(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A delete with cascades takes the addresses along")
    screen.say("Two other classes on the same tables: this User takes his addresses along.")
    val registry = registryOf(User::class, Address::class)
    screen.show("cascades", registry.mapper(User::class.java).relationship("addresses").cascades())

    val jacks = select<User>().where(User::name eq "jack")
    SessionFactory.of(engine).open().use { session ->
        val jack = session.scalars(jacks).one()

        screen.say("An address that is taken out of the collection is an orphan, and deleted.")
        val first = jack.addresses.removeAt(0)
        screen.show("taken out", first)
        session.flush()

        screen.say("A user that is deleted takes the others along, children first.")
        session.delete(jack)
        screen.show("deleted", session.deleted())
        session.commit()
        screen.show("users named jack", session.scalars(jacks).all())
        screen.show("addresses", session.scalars(select<Address>()).all())
    }
}
