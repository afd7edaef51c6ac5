package dev.aludel.demo.tutorial.kotlin.addresses

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import dev.aludel.mapping.Relationship

/** An e-mail address. The foreign key is a column as any other; the relationship finds it. */
@Mapped(table = "addresses")
data class Address(
    @Id val id: Int? = null,
    @Column(length = 100) val email: String,
) {
    @Column(references = "users.id")
    val userId: Int? = null

    @Relationship(backPopulates = "addresses")
    var user: User? = null

    override fun toString() = "Address($email)"
}
