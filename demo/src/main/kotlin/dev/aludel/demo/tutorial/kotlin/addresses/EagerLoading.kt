package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.engine.StatementCounter
import dev.aludel.kotlin.joined
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.kotlin.selectIn
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Select

/** The same objects by three ways of loading, and what each costs in statements. */
fun eagerLoading(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A query says how relationships are loaded")
    val users = select<User>().orderBy(User::id)

    screen.say(
        "With no option: all collections of the result by one statement, when the first of them is read.",
    )
    count(screen, engine, users)

    screen.say("Select-in: all collections of the result by one further statement.")
    count(screen, engine, users.withOption(selectIn(User::addresses)))

    screen.say("Joined: with the users themselves.")
    count(screen, engine, users.withOption(joined(User::addresses)))
}

private fun count(
    screen: Screen,
    engine: Engine,
    query: Select<User>,
) {
    val counter = StatementCounter()
    engine.listen(counter)
    SessionFactory.of(engine).open().use { session ->
        val found = session.scalars(query).all().sumOf { it.addresses.size }
        screen.show("addresses", found)
    }
    engine.unlisten(counter)
    screen.show("statements", counter.statements())
}
