package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Mapped

/** Inherits its key, and leaves its text for later. */
@Mapped(table = "notes")
class Note : Entity() {
    @Column
    lateinit var text: String

    @Column
    var score: Double? = null
}
