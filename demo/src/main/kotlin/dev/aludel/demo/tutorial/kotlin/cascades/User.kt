package dev.aludel.demo.tutorial.kotlin.cascades

import dev.aludel.mapping.Cascade.ALL
import dev.aludel.mapping.Cascade.DELETE_ORPHAN
import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** The user of the second part, who takes his addresses along when he goes. */
@Mapped(table = "users")
data class User(
    @Id val id: Int? = null,
    @Column(length = 50) val name: String,
    @Column(length = 50) val fullname: String?,
    @Column(length = 50) val password: String?,
) {
    @Relationship(backPopulates = "user", orderBy = "id", cascade = [ALL, DELETE_ORPHAN])
    val addresses = mutableListOf<Address>()

    override fun toString() = "User($name)"
}
