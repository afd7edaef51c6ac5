package dev.aludel.kotlin

import dev.aludel.sql.Expression
import kotlin.reflect.KProperty1

/** `= ?`; `IS NULL` for a null. */
public infix fun <T : Any> Expression<T>.eq(value: T?): Expression<Boolean> = this.eq(value)

/** `=` the other expression. */
public infix fun <T : Any> Expression<T>.eq(other: Expression<out T>): Expression<Boolean> =
    this.eq(other)

/** `=` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.eq(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.eq(other.attr)

/** `!= ?`; `IS NOT NULL` for a null. */
public infix fun <T : Any> Expression<T>.ne(value: T?): Expression<Boolean> = this.ne(value)

/** `!=` the other expression. */
public infix fun <T : Any> Expression<T>.ne(other: Expression<out T>): Expression<Boolean> =
    this.ne(other)

/** `!=` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.ne(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.ne(other.attr)

/** `< ?`. */
public infix fun <T : Any> Expression<T>.lt(value: T): Expression<Boolean> = this.lt(value)

/** `<` the other expression. */
public infix fun <T : Any> Expression<T>.lt(other: Expression<out T>): Expression<Boolean> =
    this.lt(other)

/** `<` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.lt(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.lt(other.attr)

/** `<= ?`. */
public infix fun <T : Any> Expression<T>.le(value: T): Expression<Boolean> = this.le(value)

/** `<=` the other expression. */
public infix fun <T : Any> Expression<T>.le(other: Expression<out T>): Expression<Boolean> =
    this.le(other)

/** `<=` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.le(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.le(other.attr)

/** `> ?`. */
public infix fun <T : Any> Expression<T>.gt(value: T): Expression<Boolean> = this.gt(value)

/** `>` the other expression. */
public infix fun <T : Any> Expression<T>.gt(other: Expression<out T>): Expression<Boolean> =
    this.gt(other)

/** `>` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.gt(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.gt(other.attr)

/** `>= ?`. */
public infix fun <T : Any> Expression<T>.ge(value: T): Expression<Boolean> = this.ge(value)

/** `>=` the other expression. */
public infix fun <T : Any> Expression<T>.ge(other: Expression<out T>): Expression<Boolean> =
    this.ge(other)

/** `>=` the column of the mapped attribute. */
public inline infix fun <T : Any, reified O : Any> Expression<T>.ge(
    other: KProperty1<O, T?>,
): Expression<Boolean> = this.ge(other.attr)
