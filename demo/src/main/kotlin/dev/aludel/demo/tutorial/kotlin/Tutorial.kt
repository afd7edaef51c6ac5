package dev.aludel.demo.tutorial.kotlin

import dev.aludel.demo.tutorial.kotlin.addresses.deleting
import dev.aludel.demo.tutorial.kotlin.addresses.eagerLoading
import dev.aludel.demo.tutorial.kotlin.addresses.joining
import dev.aludel.demo.tutorial.kotlin.addresses.relating
import dev.aludel.demo.tutorial.kotlin.blog.blogging
import dev.aludel.demo.tutorial.kotlin.cascades.deletingAlong
import dev.aludel.demo.tutorial.kotlin.core.coreAlone
import dev.aludel.demo.tutorial.kotlin.imperative.mappingFromOutside
import dev.aludel.demo.tutorial.kotlin.mixin.inheriting
import dev.aludel.demo.tutorial.kotlin.users.adding
import dev.aludel.demo.tutorial.kotlin.users.changing
import dev.aludel.demo.tutorial.kotlin.users.computing
import dev.aludel.demo.tutorial.kotlin.users.connecting
import dev.aludel.demo.tutorial.kotlin.users.expectingOne
import dev.aludel.demo.tutorial.kotlin.users.filtering
import dev.aludel.demo.tutorial.kotlin.users.mapping
import dev.aludel.demo.tutorial.kotlin.users.rollingBack
import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import java.io.PrintStream

/** Aludel in fifteen minutes, in Kotlin: the same steps and the same output as in Java. */
fun main() {
    tell(System.out)
}

/** The chapters in their order; a later one finds the rows of those before it. */
fun tell(out: PrintStream) {
    val screen = Screen(out)
    Engine.builder("jdbc:h2:mem:tutorial").echo(out).build().use { engine ->
        connecting(screen, engine)
        mapping(screen, engine)
        adding(screen, engine)
        changing(screen, engine)
        rollingBack(screen, engine)
        filtering(screen, engine)
        computing(screen, engine)
        expectingOne(screen, engine)
        relating(screen, engine)
        joining(screen, engine)
        eagerLoading(screen, engine)
        deleting(screen, engine)
        deletingAlong(screen, engine)
        blogging(screen, engine)
        coreAlone(screen, engine)
        mappingFromOutside(screen, engine)
        inheriting(screen, engine)
    }
}
