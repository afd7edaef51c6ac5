package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped

/** Properties without methods, which nothing but reflection reaches from outside. */
@Mapped(table = "vaults")
class Vault(
    @Column private var secret: String,
    @Column private var opened: Long,
) {
    @Id
    var id: Int? = null

    override fun toString() = "$secret $opened"
}
