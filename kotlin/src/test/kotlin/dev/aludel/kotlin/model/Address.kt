package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** The child of a [User]. */
@Mapped(table = "addresses")
class Address(
    @Column val email: String,
    @Relationship(backPopulates = "addresses") var user: User? = null,
) {
    @Id
    val id: Int? = null

    @Column(references = "users.id")
    val userId: Int? = null
}
