package dev.aludel.demo.tutorial.kotlin.imperative

import dev.aludel.demo.tutorial.screen.Screen
import dev.aludel.engine.Engine
import dev.aludel.kotlin.like
import dev.aludel.kotlin.select
import dev.aludel.mapping.Registry
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory
import dev.aludel.schema.Column.column
import dev.aludel.schema.MetaData
import dev.aludel.type.Types.INTEGER
import dev.aludel.type.Types.NUMERIC
import dev.aludel.type.Types.VARCHAR
import java.math.BigDecimal

/** Imperative mapping: a table described by hand, a class as it is, and the registry that puts them together. */
fun mappingFromOutside(
    screen: Screen,
    engine: Engine,
) {
    screen.chapter("A class without annotations is mapped from outside")
    screen.say(
        "A book knows nothing of tables, and a table nothing of books. A registry joins them.",
    )
    val metadata = MetaData()
    val books =
        metadata.table(
            "books",
            column("id", INTEGER).primaryKey(),
            column("book_title", VARCHAR(100)).notNull(),
            column("price", NUMERIC(8, 2)).notNull(),
        )
    val registry =
        Registry
            .builder()
            .metadata(metadata)
            .map(Book::class.java, books) { it.column("title", "book_title") }
            .build()
    screen.show("mapper", registry.mapper(Book::class.java))
    metadata.createAll(engine)

    SessionFactory.of(engine).open().use { session ->
        screen.say("From here on it is mapped as any other class.")
        val book = Book(title = "Essential SQL", price = BigDecimal("40.00"))
        session.add(book)
        session.commit()
        val found = session.scalars(select<Book>().where(Book::title like "Essential%")).one()
        screen.show("same object", found === book)
        book.price -= BigDecimal("5.50")
        screen.show("history of price", Inspect.state(book).attribute("price").history())
        session.commit()
    }
}
