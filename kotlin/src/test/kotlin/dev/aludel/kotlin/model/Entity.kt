package dev.aludel.kotlin.model

import dev.aludel.mapping.Id
import dev.aludel.mapping.Mixin

/** Gives a key to the classes that extend it. */
@Mixin
abstract class Entity {
    @Id
    var id: Long? = null
}
