package dev.aludel.demo.tutorial.kotlin.users

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped

/** A row of table users. A final data class without compiler plugin; `String` is NOT NULL, `String?` is NULL. */
@Mapped(table = "users")
data class User(
    @Id val id: Int? = null,
    @Column(length = 50) val name: String,
    @Column(length = 50) var fullname: String?,
    @Column(length = 50) var password: String?,
) {
    override fun toString() = "User($name)"
}
