package dev.aludel.kotlin

import dev.aludel.sql.Row
import dev.aludel.sql.Select
import dev.aludel.sql.Sql
import kotlin.reflect.KProperty1

/** Instances of a mapped class: `select<User>().where(User::name eq "ed")`. */
public inline fun <reified T : Any> select(): Select<T> = Sql.select(T::class.java)

/** The values of one attribute. */
public inline fun <reified O : Any, V : Any> select(property: KProperty1<O, V?>): Select<V> =
    Sql.select(property.attr)

/** Rows of several attributes of one class. */
public inline fun <reified O : Any> select(
    first: KProperty1<O, *>,
    second: KProperty1<O, *>,
    vararg more: KProperty1<O, *>,
): Select<Row> = Sql.select((listOf(first, second) + more).map { it.attr })

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

/** Makes a row of each combination of values. */
public inline fun <R : Any, reified O : Any> Select<R>.groupBy(
    vararg properties: KProperty1<O, *>,
): Select<R> = groupBy(*properties.map { it.attr }.toTypedArray())
