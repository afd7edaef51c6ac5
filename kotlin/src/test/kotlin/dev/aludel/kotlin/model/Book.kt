package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship
import kotlin.properties.Delegates

/** What a class may do while it is made: defaults, initialisers, init blocks, delegates. */
@Mapped(table = "books")
class Book(
    @Column val title: String,
    @Column var pages: Int = 100,
    @Column val subtitle: String? = "none",
    shelf: String = "unsorted",
    val notes: MutableList<String> = mutableListOf("new"),
) {
    @Id
    var id: Int? = null

    val slug = title.lowercase()
    val place = shelf
    val words by lazy { title.split(" ") }
    var rating: Int by Delegates.observable(3) { _, _, _ -> changes++ }
    var changes = 0
        private set

    init {
        require(title.isNotBlank()) { "A book needs a title" }
        made++
    }

    companion object {
        var made = 0
    }
}

/** Without defaults; one parameter is a relationship that may be missing. */
@Mapped(table = "reviews")
class Review(
    @Column val text: String,
    @Column(references = "books.id") val bookId: Int,
    @Relationship val book: Book?,
) {
    @Id
    var id: Int? = null
    val length by lazy { text.length }
}

/** Every parameter has a default, so that there is a constructor without parameters as well. */
@Mapped(table = "labels")
data class Label(
    @Id var id: Int? = null,
    @Column val name: String = "unnamed",
) {
    val upper = name.uppercase()
}

/** Its first constructor is private, so that Kotlin adds a way to it that looks as if the last parameter were a mask. */
@Mapped(table = "stocks")
class Stock private constructor(
    @Column val name: String,
    @Column val count: Int,
) {
    @Id
    var id: Int? = null
    val label = "$name x$count"

    constructor(name: String) : this(name, 1)

    companion object {
        fun of(
            name: String,
            count: Int,
        ) = Stock(name, count)
    }
}
