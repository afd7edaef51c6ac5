package dev.aludel.kotlin

import dev.aludel.mapping.ColumnProperty
import dev.aludel.mapping.Mapper
import dev.aludel.orm.Load
import dev.aludel.orm.loading.ColumnOption
import dev.aludel.orm.loading.ContainedOption
import dev.aludel.orm.loading.CriteriaOption
import dev.aludel.orm.loading.RelationshipOption
import dev.aludel.sql.Expression
import kotlin.reflect.KProperty1

/** With the query itself, by LEFT JOIN: `select<User>().withOption(joined(User::addresses))`. */
public inline fun <reified O : Any> joined(relationship: KProperty1<O, *>): RelationshipOption =
    Load.joined(O::class.relationship(relationship))

/** By one further SELECT for each 5,000 instances of the result, or 500 with keys of several columns. */
public inline fun <reified O : Any> selectIn(relationship: KProperty1<O, *>): RelationshipOption =
    Load.selectIn(O::class.relationship(relationship))

/** By one further SELECT, joined to the query itself, see [Load.subquery]. */
public inline fun <reified O : Any> subquery(relationship: KProperty1<O, *>): RelationshipOption =
    Load.subquery(O::class.relationship(relationship))

/** With the query, by a SELECT for each instance. */
public inline fun <reified O : Any> immediate(relationship: KProperty1<O, *>): RelationshipOption =
    Load.immediate(O::class.relationship(relationship))

/** At the first read of one instance, by one SELECT for it and all others of the same result that lack it too. */
public inline fun <reified O : Any> cohort(relationship: KProperty1<O, *>): RelationshipOption =
    Load.cohort(O::class.relationship(relationship))

/** At the first read of each instance, by a SELECT of its own. */
public inline fun <reified O : Any> lazy(relationship: KProperty1<O, *>): RelationshipOption =
    Load.lazy(O::class.relationship(relationship))

/** Never when it is read, see [Load.raise]. */
public inline fun <reified O : Any> raise(relationship: KProperty1<O, *>): RelationshipOption =
    Load.raise(O::class.relationship(relationship))

/** Never when that would take a statement, see [Load.raiseOnSql]. */
public inline fun <reified O : Any> raiseOnSql(relationship: KProperty1<O, *>): RelationshipOption =
    Load.raiseOnSql(O::class.relationship(relationship))

/** By the query's own joins, see [Load.contained]. */
public inline fun <reified O : Any> contained(relationship: KProperty1<O, *>): ContainedOption =
    Load.contained(O::class.relationship(relationship))

/** These columns are loaded when they are read: `select<User>().withOption(defer(User::picture))`. */
public inline fun <reified O : Any> defer(vararg columns: KProperty1<O, *>): ColumnOption =
    Load.columns(ColumnOption.Kind.DEFER, O::class.java.named(columns.map { it.name }))

/** These columns are loaded with their rows, though the mapping defers them. */
public inline fun <reified O : Any> undefer(vararg columns: KProperty1<O, *>): ColumnOption =
    Load.columns(ColumnOption.Kind.UNDEFER, O::class.java.named(columns.map { it.name }))

/** These columns alone are loaded with their rows, and the key and version. */
public inline fun <reified O : Any> only(vararg columns: KProperty1<O, *>): ColumnOption =
    Load.columns(ColumnOption.Kind.ONLY, O::class.java.named(columns.map { it.name }))

/** Of a class only those rows are read for which the condition holds, see [Load.criteria]. */
public inline fun <reified O : Any> criteria(condition: Expression<Boolean>): CriteriaOption =
    Load.criteria(O::class.java, condition)

@PublishedApi
internal fun <O : Any> Class<O>.named(columns: List<String>): List<ColumnProperty> =
    columns.map { Mapper.of(this).column(it) }
