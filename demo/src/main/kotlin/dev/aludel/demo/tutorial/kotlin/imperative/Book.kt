package dev.aludel.demo.tutorial.kotlin.imperative

import java.math.BigDecimal

/**
 * A class that knows nothing of databases: no annotation, no import. The agent learns of it by the resource
 * `META-INF/aludel/mapped-classes`.
 */
data class Book(
    val id: Int? = null,
    val title: String,
    var price: BigDecimal,
) {
    override fun toString() = "Book($title)"
}
