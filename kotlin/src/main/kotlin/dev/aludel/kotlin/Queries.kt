package dev.aludel.kotlin

import dev.aludel.sql.Row
import dev.aludel.sql.Row2
import dev.aludel.sql.Row3
import dev.aludel.sql.Row4
import dev.aludel.sql.Row5
import dev.aludel.sql.Select
import dev.aludel.sql.Sql
import kotlin.reflect.KProperty1

/** Instances of a mapped class: `select<User>().where(User::name eq "ed")`. */
public inline fun <reified T : Any> select(): Select<T> = Sql.select(T::class.java)

/** The values of one attribute. */
public inline fun <reified O : Any, V : Any> select(property: KProperty1<O, V?>): Select<V> =
    Sql.select(property.attr)

/** Rows of two attributes of one class, whose values have their types: `val (name, age) = row`. */
public inline fun <reified O : Any, A : Any, B : Any> select(
    first: KProperty1<O, A?>,
    second: KProperty1<O, B?>,
): Select<Row2<A, B>> = Sql.select(first.attr, second.attr)

/** Rows of three attributes of one class, whose values have their types: `val (name, age) = row`. */
public inline fun <reified O : Any, A : Any, B : Any, C : Any> select(
    first: KProperty1<O, A?>,
    second: KProperty1<O, B?>,
    third: KProperty1<O, C?>,
): Select<Row3<A, B, C>> = Sql.select(first.attr, second.attr, third.attr)

/** Rows of four attributes of one class, whose values have their types: `val (name, age) = row`. */
public inline fun <reified O : Any, A : Any, B : Any, C : Any, D : Any> select(
    first: KProperty1<O, A?>,
    second: KProperty1<O, B?>,
    third: KProperty1<O, C?>,
    fourth: KProperty1<O, D?>,
): Select<Row4<A, B, C, D>> = Sql.select(first.attr, second.attr, third.attr, fourth.attr)

/** Rows of five attributes of one class, whose values have their types: `val (name, age) = row`. */
public inline fun <reified O : Any, A : Any, B : Any, C : Any, D : Any, E : Any> select(
    first: KProperty1<O, A?>,
    second: KProperty1<O, B?>,
    third: KProperty1<O, C?>,
    fourth: KProperty1<O, D?>,
    fifth: KProperty1<O, E?>,
): Select<Row5<A, B, C, D, E>> =
    Sql.select(first.attr, second.attr, third.attr, fourth.attr, fifth.attr)

/** Rows of six attributes of one class and more. */
public inline fun <reified O : Any> select(
    first: KProperty1<O, *>,
    second: KProperty1<O, *>,
    third: KProperty1<O, *>,
    fourth: KProperty1<O, *>,
    fifth: KProperty1<O, *>,
    sixth: KProperty1<O, *>,
    vararg more: KProperty1<O, *>,
): Select<Row> =
    Sql.select((listOf(first, second, third, fourth, fifth, sixth) + more).map { it.attr })

/** Joins along a relationship: `select<User>().join(User::addresses)`. */
public inline fun <R : Any, reified O : Any> Select<R>.join(
    relationship: KProperty1<O, *>,
): Select<R> = join(O::class.relationship(relationship))

/** Joins along a relationship, keeping rows that have no partner. */
public inline fun <R : Any, reified O : Any> Select<R>.leftJoin(
    relationship: KProperty1<O, *>,
): Select<R> = leftJoin(O::class.relationship(relationship))

/** Adds keys behind those that are there, from the smallest on. */
public inline fun <R : Any, reified O : Any> Select<R>.orderBy(
    vararg properties: KProperty1<O, *>,
): Select<R> = orderBy(*properties.map { it.attr }.toTypedArray())

/** The first row, in the order of `orderBy`, of each group in which these are equal. PostgreSQL and H2. */
public inline fun <R : Any, reified O : Any> Select<R>.distinctOn(
    vararg properties: KProperty1<O, *>,
): Select<R> = distinctOn(*properties.map { it.attr }.toTypedArray())

/** Makes a row of each combination of values. */
public inline fun <R : Any, reified O : Any> Select<R>.groupBy(
    vararg properties: KProperty1<O, *>,
): Select<R> = groupBy(*properties.map { it.attr }.toTypedArray())
