package dev.aludel.kotlin

import dev.aludel.error.UnknownAttributeException
import dev.aludel.mapping.Attributes
import dev.aludel.mapping.Mapper
import dev.aludel.mapping.RelationshipAttribute
import dev.aludel.mapping.ToMany
import dev.aludel.mapping.ToOne
import dev.aludel.sql.Expression
import kotlin.reflect.KClass
import kotlin.reflect.KProperty1

/**
 * The relationship that holds several: `User::addresses.toMany`.
 *
 * @throws UnknownAttributeException if the property is not a mapped relationship
 */
public inline val <reified O : Any, T : Any> KProperty1<O, Collection<T>?>.toMany: ToMany<O, T>
    get() = Attributes.toMany(O::class.java, name)

/**
 * The relationship that holds one: `Address::user.toOne`.
 *
 * @throws UnknownAttributeException if the property is not a mapped relationship
 */
public inline val <reified O : Any, T : Any> KProperty1<O, T?>.toOne: ToOne<O, T>
    get() = Attributes.toOne(O::class.java, name)

/**
 * A relationship of a class that is known only when the program runs; [ToMany] for a collection,
 * else [ToOne].
 *
 * @throws UnknownAttributeException if the property is not a mapped relationship
 */
public fun <O : Any> KClass<O>.relationship(
    property: KProperty1<O, *>,
): RelationshipAttribute<O, *> =
    if (Mapper.of(java).relationship(property.name).isCollection) {
        Attributes.toMany<O, Any>(java, property.name)
    } else {
        Attributes.toOne<O, Any>(java, property.name)
    }

/** One of them satisfies all conditions: `User::addresses.any(Address::email like "%@a.com")`. */
public inline fun <reified O : Any> KProperty1<O, Collection<*>?>.any(
    vararg conditions: Expression<Boolean>,
): Expression<Boolean> = Attributes.toMany<O, Any>(O::class.java, name).any(*conditions)

/** That instance is one of them: `User::addresses contains address`. */
public inline infix fun <reified O : Any, T : Any> KProperty1<O, MutableCollection<T>?>.contains(
    instance: T,
): Expression<Boolean> = Attributes.toMany<O, T>(O::class.java, name).contains(instance)

/** There is one, and it satisfies all conditions: `Address::user.has(User::name eq "ed")`. */
public inline fun <reified O : Any> KProperty1<O, Any?>.has(
    vararg conditions: Expression<Boolean>,
): Expression<Boolean> = Attributes.toOne<O, Any>(O::class.java, name).has(*conditions)

/** It is that instance: `Address::user.toOne eq ed`; for null, there is none. */
public infix fun <T : Any> ToOne<*, T>.eq(instance: T?): Expression<Boolean> = this.eq(instance)
