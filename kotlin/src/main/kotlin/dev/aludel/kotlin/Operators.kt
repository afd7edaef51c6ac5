package dev.aludel.kotlin

import dev.aludel.sql.Expression
import dev.aludel.sql.Label
import dev.aludel.sql.Query

// Notation only: each of these is the Java method of the same meaning. `+`, `-`, `*` and `!` are the
// Java methods themselves.

/** Both conditions: `(name eq "ed") and (age ge 18)`. */
public infix fun Expression<Boolean>.and(other: Expression<Boolean>): Expression<Boolean> =
    this.and(other)

/** One of the conditions at least. */
public infix fun Expression<Boolean>.or(other: Expression<Boolean>): Expression<Boolean> =
    this.or(other)

/** One of the values; with none of them, false. */
public infix fun <T : Any> Expression<T>.inList(values: Collection<T>): Expression<Boolean> =
    `in`(values)

/** One of the values that the query answers. */
public infix fun <T : Any> Expression<T>.inList(query: Query<out T>): Expression<Boolean> =
    `in`(query)

/** None of the values; with none of them, true. */
public infix fun <T : Any> Expression<T>.notInList(values: Collection<T>): Expression<Boolean> =
    notIn(values)

/** None of the values that the query answers. */
public infix fun <T : Any> Expression<T>.notInList(query: Query<out T>): Expression<Boolean> =
    notIn(query)

/** Within the range, its ends included: `age between 18..65`. */
public infix fun <T : Comparable<T>> Expression<T>.between(
    range: ClosedRange<T>,
): Expression<Boolean> = between(range.start, range.endInclusive)

/** Matches a pattern as the database reads it: `%` any text, `_` any character. */
public infix fun Expression<*>.like(pattern: String): Expression<Boolean> = this.like(pattern)

/** [like] without regard to upper and lower case. */
public infix fun Expression<*>.ilike(pattern: String): Expression<Boolean> = this.ilike(pattern)

/** Does not match the pattern. */
public infix fun Expression<*>.notLike(pattern: String): Expression<Boolean> = this.notLike(pattern)

/** Begins with exactly this text. */
public infix fun Expression<*>.startsWith(text: String): Expression<Boolean> = this.startsWith(text)

/** Ends with exactly this text. */
public infix fun Expression<*>.endsWith(text: String): Expression<Boolean> = this.endsWith(text)

/** Has exactly this text in it. */
public infix fun Expression<*>.contains(text: String): Expression<Boolean> = this.contains(text)

/** `/`, as the database divides. */
public operator fun <T : Any> Expression<T>.div(value: T): Expression<T> = dividedBy(value)

/** `/`, as the database divides. */
public operator fun <T : Any> Expression<T>.div(other: Expression<*>): Expression<T> =
    dividedBy(other)

/** The remainder of a division. */
public operator fun <T : Any> Expression<T>.rem(value: T): Expression<T> = modulo(value)

/** The number with the other sign. */
public operator fun <T : Any> Expression<T>.unaryMinus(): Expression<T> = negative()

/** This under another name, which ORDER BY and the rows of the result know; Java's `as`. */
public infix fun <T : Any> Expression<T>.named(name: String): Label<T> = `as`(name)
