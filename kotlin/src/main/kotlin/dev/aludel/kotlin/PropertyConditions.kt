package dev.aludel.kotlin

import dev.aludel.sql.Expression
import dev.aludel.sql.Label
import dev.aludel.sql.Ordering
import dev.aludel.sql.Query
import kotlin.reflect.KProperty1

/** Whether there is no value. */
public inline fun <reified O : Any> KProperty1<O, *>.isNull(): Expression<Boolean> = attr.isNull

/** Whether there is a value. */
public inline fun <reified O : Any> KProperty1<O, *>.isNotNull(): Expression<Boolean> =
    attr.isNotNull

/** One of the values; with none of them, false. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.inList(
    values: Collection<V>,
): Expression<Boolean> = attr.inList(values)

/** One of the values that the query answers. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.inList(
    query: Query<out V>,
): Expression<Boolean> = attr.inList(query)

/** None of the values; with none of them, true. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.notInList(
    values: Collection<V>,
): Expression<Boolean> = attr.notInList(values)

/** None of the values that the query answers. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.notInList(
    query: Query<out V>,
): Expression<Boolean> = attr.notInList(query)

/** Within the range, its ends included: `User::age between 18..65`. */
public inline infix fun <reified O : Any, V : Comparable<V>> KProperty1<O, V?>.between(
    range: ClosedRange<V>,
): Expression<Boolean> = attr.between(range)

/** Matches a pattern as the database reads it: `%` any text, `_` any character. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.like(
    pattern: String,
): Expression<Boolean> = attr.like(pattern)

/** [like] without regard to upper and lower case. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.ilike(
    pattern: String,
): Expression<Boolean> = attr.ilike(pattern)

/** Does not match the pattern. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.notLike(
    pattern: String,
): Expression<Boolean> = attr.notLike(pattern)

/** Begins with exactly this text. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.startsWith(
    text: String,
): Expression<Boolean> = attr.startsWith(text)

/** Ends with exactly this text. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.endsWith(
    text: String,
): Expression<Boolean> = attr.endsWith(text)

/** Has exactly this text in it. */
public inline infix fun <reified O : Any> KProperty1<O, String?>.contains(
    text: String,
): Expression<Boolean> = attr.contains(text)

/** As a key of ORDER BY, from the smallest on. */
public inline fun <reified O : Any> KProperty1<O, *>.asc(): Ordering = attr.asc()

/** As a key of ORDER BY, from the greatest on. */
public inline fun <reified O : Any> KProperty1<O, *>.desc(): Ordering = attr.desc()

/** The column under another name, which ORDER BY and the rows of the result know. */
public inline infix fun <reified O : Any, V : Any> KProperty1<O, V?>.named(name: String): Label<V> =
    attr.named(name)
