package dev.aludel.kotlin

import dev.aludel.sql.Row
import kotlin.reflect.KProperty1

/** The value of an attribute that was selected: `row[User::name]`. */
public inline operator fun <reified O : Any, V : Any> Row.get(property: KProperty1<O, V?>): V? =
    get(property.attr)

/** The first value, for `val (id, name) = row`. */
public operator fun Row.component1(): Any? = get(0)

/** The second value. */
public operator fun Row.component2(): Any? = get(1)

/** The third value. */
public operator fun Row.component3(): Any? = get(2)

/** The fourth value. */
public operator fun Row.component4(): Any? = get(3)

/** The fifth value. */
public operator fun Row.component5(): Any? = get(4)
