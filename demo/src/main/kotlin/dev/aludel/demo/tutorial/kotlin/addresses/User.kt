package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** The user of the first part, who has addresses now. */
@Mapped(table = "users")
data class User(
    @Id val id: Int? = null,
    @Column(length = 50) val name: String,
    @Column(length = 50) val fullname: String?,
    @Column(length = 50) val password: String?,
) {
    @Relationship(backPopulates = "user", orderBy = "id")
    val addresses = mutableListOf<Address>()

    override fun toString() = "User($name)"
}
