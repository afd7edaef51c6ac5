package dev.aludel.kotlin

import dev.aludel.engine.Engine
import dev.aludel.kotlin.model.Account
import dev.aludel.kotlin.model.Address
import dev.aludel.kotlin.model.Book
import dev.aludel.kotlin.model.Label
import dev.aludel.kotlin.model.Note
import dev.aludel.kotlin.model.Review
import dev.aludel.kotlin.model.Stock
import dev.aludel.kotlin.model.User
import dev.aludel.mapping.Registry
import dev.aludel.orm.SessionFactory
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.util.UUID

/** An H2 in memory with the tables of the model, and the SQL that was sent to it. */
class KotlinDatabase : AutoCloseable {
    private val log = ByteArrayOutputStream()

    val engine: Engine =
        Engine
            .builder(
                "jdbc:h2:mem:${UUID.randomUUID()}",
            ).echo(PrintStream(log, true, Charsets.UTF_8))
            .build()
    val sessions: SessionFactory = SessionFactory.of(engine)

    init {
        REGISTRY.metadata().createAll(engine)
        sql()
    }

    /** The lines of the log since the last call, without their prefix. */
    fun sql(): List<String> {
        val lines = log.toString(Charsets.UTF_8).lines().filter { it.isNotEmpty() }
        log.reset()
        return lines.map { it.removePrefix("[sql] ") }
    }

    override fun close() = engine.close()

    companion object {
        val REGISTRY: Registry =
            registryOf(
                User::class,
                Address::class,
                Note::class,
                Account::class,
                Book::class,
                Review::class,
                Label::class,
                Stock::class,
            )
    }
}
