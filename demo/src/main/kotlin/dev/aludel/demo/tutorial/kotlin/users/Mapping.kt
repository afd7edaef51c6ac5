package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.registryOf

/** A registry reads the annotations: a class becomes a table and a mapper between the two. */
fun mapping(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A mapped class has a table and a mapper")

    screen.say("The registry has read the class User.")
    val registry = registryOf(User::class)
    screen.show("table", registry.mapper(User::class.java).table())
    screen.show("mapper", registry.mapper(User::class.java))

    screen.say("createAll looks whether the table is there, and creates it if not.")
    registry.metadata().createAll(engine)

    screen.say("The second time it only looks.")
    registry.metadata().createAll(engine)
}
