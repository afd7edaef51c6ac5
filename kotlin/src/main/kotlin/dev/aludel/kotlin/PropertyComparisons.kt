package dev.aludel.kotlin

import dev.aludel.sql.Expression
import kotlin.reflect.KProperty1

// A property is covariant in its value, so that `User::name eq 5` would compile for a bare V. The bound
// stops it: no common supertype of two types is Comparable to itself. Values of other types go by
// `User::photo.attr eq bytes`.

/** `= ?`; `IS NULL` for a null. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.eq(
    value: V?,
): Expression<Boolean> = attr.eq(value)

/** `=` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.eq(
    other: Expression<out V>,
): Expression<Boolean> = attr.eq(other)

/** `=` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.eq(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.eq(other.attr)

/** `!= ?`; `IS NOT NULL` for a null. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.ne(
    value: V?,
): Expression<Boolean> = attr.ne(value)

/** `!=` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.ne(
    other: Expression<out V>,
): Expression<Boolean> = attr.ne(other)

/** `!=` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.ne(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.ne(other.attr)

/** `< ?`. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.lt(
    value: V,
): Expression<Boolean> = attr.lt(value)

/** `<` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.lt(
    other: Expression<out V>,
): Expression<Boolean> = attr.lt(other)

/** `<` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.lt(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.lt(other.attr)

/** `<= ?`. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.le(
    value: V,
): Expression<Boolean> = attr.le(value)

/** `<=` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.le(
    other: Expression<out V>,
): Expression<Boolean> = attr.le(other)

/** `<=` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.le(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.le(other.attr)

/** `> ?`. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.gt(
    value: V,
): Expression<Boolean> = attr.gt(value)

/** `>` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.gt(
    other: Expression<out V>,
): Expression<Boolean> = attr.gt(other)

/** `>` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.gt(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.gt(other.attr)

/** `>= ?`. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.ge(
    value: V,
): Expression<Boolean> = attr.ge(value)

/** `>=` the other expression. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.ge(
    other: Expression<out V>,
): Expression<Boolean> = attr.ge(other)

/** `>=` the column of the other attribute. */
public inline infix fun <reified O : Any, reified P : Any, V : Comparable<V>> KProperty1<O, V?>.ge(
    other: KProperty1<P, V?>,
): Expression<Boolean> = attr.ge(other.attr)
