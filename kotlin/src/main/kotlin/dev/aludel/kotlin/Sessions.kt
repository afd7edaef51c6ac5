package dev.aludel.kotlin

import dev.aludel.mapping.Registry
import dev.aludel.orm.Bulk
import dev.aludel.orm.Session
import kotlin.reflect.KClass

/**
 * The instance with that primary key, or null: `session.get<User>(1)`. A composite key is a `List` of its
 * values.
 */
public inline fun <reified T : Any> Session.get(key: Any): T? = get(T::class.java, key)

/** As [get], for a row that must be there; throws `NoResultException` if it is not. */
public inline fun <reified T : Any> Session.getOne(key: Any): T = getOne(T::class.java, key)

/** INSERTs and UPDATEs of many rows of a class: `session.bulk<User>().insert(rows)`. */
public inline fun <reified T : Any> Session.bulk(): Bulk<T> = bulk(T::class.java)

/** Maps annotated classes: `registryOf(User::class, Address::class)`. */
public fun registryOf(vararg classes: KClass<*>): Registry =
    Registry.of(*classes.map { it.java }.toTypedArray())
