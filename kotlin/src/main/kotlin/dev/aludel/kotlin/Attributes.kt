package dev.aludel.kotlin

import dev.aludel.error.UnknownAttributeException
import dev.aludel.mapping.Aliased
import dev.aludel.mapping.Attributes
import dev.aludel.schema.Column
import dev.aludel.sql.ColumnClause
import kotlin.reflect.KClass
import kotlin.reflect.KProperty1

/**
 * The column of a mapped attribute: `User::name.attr`. The class is the one that was named, also for
 * a property that it inherits. Needs no kotlin-reflect.
 *
 * @throws UnknownAttributeException if the property is not mapped to a column
 */
public inline val <reified O : Any, V : Any> KProperty1<O, V?>.attr: Column<V>
    get() = O::class.attr(this)

/**
 * The column of a mapped attribute where the class is known only when the program runs:
 * `type.attr(property)`.
 *
 * @throws UnknownAttributeException if the property is not mapped to a column
 */
@Suppress("UNCHECKED_CAST") // the column was made of the property's own field
public fun <O : Any, V : Any> KClass<O>.attr(property: KProperty1<O, V?>): Column<V> =
    Attributes.attr(java, property.name) as Column<V>

/** The class under another name, to look at it twice: `val boss = alias<User>("boss")`. */
public inline fun <reified T : Any> alias(name: String): Aliased<T> =
    Attributes.alias(T::class.java, name)

/** The attribute of this alias: `boss[User::name]`. */
@Suppress("UNCHECKED_CAST") // the column was made of the property's own field
public operator fun <T : Any, V : Any> Aliased<T>.get(
    property: KProperty1<T, V?>,
): ColumnClause<V> =
    attr(property.name) as ColumnClause<V>
