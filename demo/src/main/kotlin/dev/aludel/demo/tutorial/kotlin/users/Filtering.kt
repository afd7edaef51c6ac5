package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.and
import dev.aludel.kotlin.desc
import dev.aludel.kotlin.eq
import dev.aludel.kotlin.inList
import dev.aludel.kotlin.isNotNull
import dev.aludel.kotlin.isNull
import dev.aludel.kotlin.like
import dev.aludel.kotlin.ne
import dev.aludel.kotlin.notInList
import dev.aludel.kotlin.or
import dev.aludel.kotlin.orderBy
import dev.aludel.kotlin.select
import dev.aludel.kotlin.startsWith
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Select

/** Queries: which users, in which order. A query is a value; each method answers another one. */
fun filtering(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("Queries say which rows, and in which order")
    SessionFactory.of(engine).open().use { session ->
        fun show(
            what: String,
            query: Select<User>,
        ) = screen.show(what, session.scalars(query).all())

        screen.say("In an order, and a part of it.")
        val users = select<User>()
        show("by name", users.orderBy(User::name))
        show("backwards", users.orderBy(User::name.desc()))
        val byId = users.orderBy(User::id)
        show("second and third", byId.limit(2).offset(1))

        screen.say("By conditions. Values are parameters, never SQL.")
        show("equals", byId.where(User::name eq "ed"))
        show("not equal", byId.where(User::name ne "ed"))
        show("like", byId.where(User::name like "%ed%"))
        show("starts with", byId.where(User::name startsWith "w"))
        show("in", byId.where(User::name inList listOf("ed", "wendy", "jack")))
        show("not in", byId.where(User::name notInList listOf("ed", "wendy", "jack")))
        show("is null", byId.where(User::fullname.isNull()))
        show("is not null", byId.where(User::fullname.isNotNull()))

        screen.say("With and and or. Several conditions of one where must all hold.")
        show("and", byId.where((User::name eq "ed") and (User::fullname eq "Ed Jones")))
        show("the same", byId.where(User::name eq "ed", User::fullname eq "Ed Jones"))
        show("or", byId.where((User::name eq "ed") or (User::name eq "wendy")))
    }
}
