package dev.aludel.kotlin.model

import dev.aludel.mapping.Cascade
import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** A final data class without a no-arg constructor, some of it unchangeable in Kotlin. */
@Mapped(table = "users")
data class User(
    @Column(length = 50) var name: String,
    @Column var fullname: String?,
    @Column val born: Int = 1970,
) {
    @Id
    var id: Int? = null

    @Relationship(
        backPopulates = "user",
        cascade = [Cascade.ALL, Cascade.DELETE_ORPHAN],
        orderBy = "id",
    )
    val addresses = mutableListOf<Address>()
}
