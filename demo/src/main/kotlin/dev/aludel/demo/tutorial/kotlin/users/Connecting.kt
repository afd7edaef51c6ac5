package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.sql.Sql.text

/** An engine is lazy: making it connects to nothing. */
fun connecting(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("An engine connects when it is first used")

    screen.say(
        "The engine is made of a URL. It echoes what it sends, in lines that begin with [sql].",
    )
    screen.show("engine", engine)

    screen.say("The first statement needs a connection, and so there is one.")
    val question = text("SELECT 6 * 7 AS answer")
    engine.begin { connection -> screen.show("row", connection.execute(question).one()) }
    screen.show("engine", engine)
}
