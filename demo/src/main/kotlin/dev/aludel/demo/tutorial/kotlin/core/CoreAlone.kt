package dev.aludel.demo.tutorial.kotlin.core

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.eq
import dev.aludel.schema.Column.column
import dev.aludel.schema.MetaData
import dev.aludel.sql.Sql.count
import dev.aludel.sql.Sql.delete
import dev.aludel.sql.Sql.insert
import dev.aludel.sql.Sql.select
import dev.aludel.sql.Sql.update
import dev.aludel.type.Types.INTEGER
import dev.aludel.type.Types.VARCHAR

/** The table of the users without any class: described by hand, read and written by statements. */
fun coreAlone(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("The core works alone, on the same table")
    screen.say("A table is described by hand. It is there, so createAll only looks.")
    val metadata = MetaData()
    val users =
        metadata.table(
            "users",
            column("id", INTEGER).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("fullname", VARCHAR(50)),
        )
    val name = users.column("name", String::class.java)
    val fullname = users.column("fullname", String::class.java)
    screen.show("table", users)
    metadata.createAll(engine)

    screen.say(
        "All that begin runs is one transaction: committed at its end, rolled back if it fails.",
    )
    engine.begin { connection ->
        connection.execute(insert(users).values(name, "hank").values(fullname, "Hank Hill"))
        val spelling = update(users).set(fullname, "Fred Flintstone").where(name eq "fred")
        screen.show("rows changed", connection.execute(spelling).rowCount())
        val named = select(name, fullname).where(fullname.isNotNull()).orderBy(name)
        screen.show("rows", connection.execute(named).all())
        val farewell = delete(users).where(name eq "hank")
        screen.show("rows deleted", connection.execute(farewell).rowCount())
        screen.show("users", connection.execute(select(count()).from(users)).one())
    }
}
