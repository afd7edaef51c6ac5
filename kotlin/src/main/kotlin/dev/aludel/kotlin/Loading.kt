package dev.aludel.kotlin

import dev.aludel.orm.Load
import dev.aludel.orm.loading.RelationshipOption
import kotlin.reflect.KProperty1

/** With the query itself, by LEFT JOIN: `select<User>().withOption(joined(User::addresses))`. */
public inline fun <reified O : Any> joined(relationship: KProperty1<O, *>): RelationshipOption =
    Load.joined(O::class.relationship(relationship))

/** By one further SELECT for each 500 instances of the result. */
public inline fun <reified O : Any> selectIn(relationship: KProperty1<O, *>): RelationshipOption =
    Load.selectIn(O::class.relationship(relationship))

/** At the first read of each instance, by a SELECT of its own. */
public inline fun <reified O : Any> lazy(relationship: KProperty1<O, *>): RelationshipOption =
    Load.lazy(O::class.relationship(relationship))
