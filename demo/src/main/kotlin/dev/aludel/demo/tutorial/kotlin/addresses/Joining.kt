package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.any
import dev.aludel.kotlin.attr
import dev.aludel.kotlin.contains
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.gt
import dev.aludel.kotlin.has
import dev.aludel.kotlin.join
import dev.aludel.kotlin.leftJoin
import dev.aludel.kotlin.like
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.kotlin.toOne
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Select
import dev.aludel.sql.Sql.exists
import dev.aludel.sql.Sql.select

/** Queries over two classes: joins, and conditions on what is related. */
fun joining(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("Queries join, and ask whether there is any")
    SessionFactory.of(engine).open().use { session ->
        fun show(
            what: String,
            query: Select<*>,
        ) = screen.show(what, session.execute(query).all())

        val users = select<User>()
        val byId = select<Address>().orderBy(Address::id)

        screen.say(
            "Joins: by the foreign key, by the relationship, and keeping users without address.",
        )
        show(
            "by foreign key",
            users.join(Address::class.java).where(Address::email eq "jack@google.com"),
        )
        show(
            "by relationship",
            users.join(User::addresses).where(Address::email eq "jack@google.com"),
        )
        val pairs = select(User::name.attr, Address::email.attr)
        show(
            "left join",
            pairs
                .leftJoin(User::addresses)
                .where(User::name gt "f")
                .orderBy(User::name)
                .orderBy(Address::email),
        )

        screen.say("Exists: written out, as any of a collection, as has of a reference.")
        val ofUser = select(Address::userId).where(Address::userId eq User::id)
        show("exists", users.where(exists(ofUser)))
        show("any", users.where(User::addresses.any(Address::email like "%google%")))
        show("not any", users.where(!User::addresses.any()).orderBy(User::name))
        show("has", byId.where(Address::user.has(User::name eq "jack")))

        screen.say("The users that have this very address, and the addresses of this very user.")
        val google = session.scalars(byId.where(Address::email eq "jack@google.com")).one()
        show("contains", users.where(User::addresses contains google))
        val jack = session.scalars(users.where(User::name eq "jack")).one()
        show("equals", byId.where(Address::user.toOne eq jack))
    }
}
