package dev.aludel.demo.tutorial.kotlin.mixin

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mixin
import java.time.LocalDateTime

/** What has an id and timestamps. It has no table; the mapped classes that extend it have its columns. */
@Mixin
abstract class Stamped {
    @Id
    val id: Int? = null

    @Column(notNull = true, serverDefault = "CURRENT_TIMESTAMP")
    val createdAt: LocalDateTime? = null

    @Column
    var changedAt: LocalDateTime? = null
        protected set
}
