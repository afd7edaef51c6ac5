package dev.aludel.demo.tutorial.kotlin.mixin

import dev.aludel.mapping.Column
import dev.aludel.mapping.Mapped
import java.time.LocalDateTime

/** Some text. */
@Mapped(table = "notes")
class Note(
    text: String,
) : Stamped() {
    @Column(length = 500)
    var text = text
        private set

    fun rewrite(
        newText: String,
        now: LocalDateTime,
    ) {
        text = newText
        changedAt = now
    }

    override fun toString() = "Note($text)"
}
