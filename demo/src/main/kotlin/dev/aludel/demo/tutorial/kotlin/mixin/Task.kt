package dev.aludel.demo.tutorial.kotlin.mixin

import dev.aludel.mapping.Column
import dev.aludel.mapping.Mapped
import java.time.LocalDateTime

/** Something to do. */
@Mapped(table = "tasks")
class Task(
    @Column(length = 100) val title: String,
) : Stamped() {
    @Column
    var done = false
        private set

    fun finish(now: LocalDateTime) {
        done = true
        changedAt = now
    }

    override fun toString() = "Task($title)"
}
