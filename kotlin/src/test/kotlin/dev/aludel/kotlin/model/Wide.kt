package dev.aludel.kotlin.model

import dev.aludel.mapping.Column
import dev.aludel.mapping.Id
import dev.aludel.mapping.Mapped
import java.math.BigDecimal
import java.time.LocalDate

/** A property of each type. */
@Mapped(table = "wides")
class Wide {
    @Id
    var id: Int? = null

    @Column
    var flag: Boolean = false

    @Column
    var tiny: Byte = 1

    @Column
    var small: Short = 1

    @Column
    var whole: Int = 1

    @Column
    var big: Long = 1

    @Column
    var single: Float = 1.5f

    @Column
    var twice: Double = 1.5

    @Column
    var label: String = "old"

    @Column(precision = 9, scale = 2)
    var amount: BigDecimal = BigDecimal("1.50")

    @Column
    var since: LocalDate = LocalDate.of(2020, 2, 29)

    @Column
    var content: ByteArray = byteArrayOf(1)

    @Column
    var mood: Mood = Mood.GLAD
}

enum class Mood { GLAD, SAD }
