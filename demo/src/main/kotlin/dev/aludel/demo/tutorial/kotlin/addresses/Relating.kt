package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.registryOf
import dev.aludel.kotlin.select
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory

/** A relationship both ways: a user has addresses, an address has a user. */
fun relating(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A relationship goes both ways")
    screen.say(
        "Users have addresses now. Their table is there, so only that of the addresses is created.",
    )
    val registry = registryOf(User::class, Address::class)
    screen.show("mapper", registry.mapper(User::class.java))
    screen.show("mapper", registry.mapper(Address::class.java))
    registry.metadata().createAll(engine)

    SessionFactory.of(engine).open().use { session ->
        screen.say("What one side is told the other side knows, without any SQL.")
        val jack = User(name = "jack", fullname = "Jack Bean", password = "gjffdd")
        val google = Address(email = "jack@google.com")
        jack.addresses += google
        screen.show("user of the address", google.user)
        val yahoo = Address(email = "j25@yahoo.com")
        yahoo.user = jack
        screen.show("addresses of the user", jack.addresses)

        screen.say("Adding the user has added his addresses: the save-update cascade.")
        session.add(jack)
        screen.show("new", session.newInstances())
        session.commit()
    }

    SessionFactory.of(engine).open().use { session ->
        screen.say(
            "Another session reads the user without his addresses. The first look loads them.",
        )
        val jack = session.scalars(select<User>().where(User::name eq "jack")).one()
        screen.show("addresses are loaded", Inspect.state(jack).attribute("addresses").loaded())
        val addresses = jack.addresses
        screen.show("addresses", addresses)

        screen.say("The way back needs no statement: the session has the user.")
        screen.show("user of the first", addresses[0].user)

        screen.say("A collection has a history as well.")
        val third = Address(email = "jack@bean.org")
        addresses += third
        screen.show("history of addresses", Inspect.state(jack).attribute("addresses").history())
        screen.show("history of user", Inspect.state(third).attribute("user").history())
        session.commit()
    }
}
