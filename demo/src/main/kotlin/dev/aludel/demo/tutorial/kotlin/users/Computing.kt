package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.alias
import dev.aludel.kotlin.attr
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.get
import dev.aludel.kotlin.lt
import dev.aludel.kotlin.named
import dev.aludel.kotlin.select
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Select
import dev.aludel.sql.Sql.count
import dev.aludel.sql.Sql.length
import dev.aludel.sql.Sql.select
import dev.aludel.sql.Sql.text

/** Queries: attributes instead of objects, counts and groups, other names, SQL by hand. */
fun computing(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("Queries count, group, rename, and take SQL by hand")
    SessionFactory.of(engine).open().use { session ->
        fun show(
            what: String,
            query: Select<*>,
        ) = screen.show(what, session.execute(query).all())

        screen.say("Attributes instead of objects: a query answers rows.")
        val names = select(User::name, User::fullname)
        val ed = session.execute(names.where(User::name eq "ed")).one()
        screen.show("row", ed)
        screen.show("its name", ed[User::name])

        screen.say("Counted, all and by groups; a label is a name for the result.")
        show("users", select(count()).from(User::class.java))
        val name = User::name.attr
        val letters = length(name) named "letters"
        val groups = select(letters, count() named "users").groupBy(length(name))
        show("letters and users", groups.orderBy(letters))

        screen.say("An alias looks at the same table a second time.")
        val other = alias<User>("other")
        val otherName = other[User::name]
        val sameLength = length(name) eq length(otherName)
        val onlyOnce = User::id lt other[User::id]
        show("names of one length", select(name, otherName).where(sameLength, onlyOnce))

        screen.say("A text fragment in a query, and a query that is all text.")
        val longName = text("length(name) > :letters").bind("letters", 4).condition()
        show("more than 4 letters", select<User>().where(longName))
        val byHand = text("SELECT id, name FROM users WHERE id < :id ORDER BY id")
        screen.show("all text", session.execute(byHand.bind("id", 3)).all())
    }
}
