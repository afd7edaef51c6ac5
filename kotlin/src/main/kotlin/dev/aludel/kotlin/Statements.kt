package dev.aludel.kotlin

import dev.aludel.mapping.Mapper
import dev.aludel.sql.Delete
import dev.aludel.sql.Expression
import dev.aludel.sql.Insert
import dev.aludel.sql.Sql
import dev.aludel.sql.Update
import kotlin.reflect.KProperty1

/** Inserts into the table of a mapped class: `insert<User>().values(User::name, "ed")`. */
public inline fun <reified T : Any> insert(): Insert = Sql.insert(Mapper.of(T::class.java).table())

/** Adds a column to the row. */
public inline fun <reified O : Any, V : Comparable<V>> Insert.values(
    property: KProperty1<O, V?>,
    value: V?,
): Insert = values<V>(property.attr, value)

/** Changes the table of a mapped class: `update<User>().set(User::name, "ed")`. */
public inline fun <reified T : Any> update(): Update = Sql.update(Mapper.of(T::class.java).table())

/** Sets a column to a value. */
public inline fun <reified O : Any, V : Comparable<V>> Update.set(
    property: KProperty1<O, V?>,
    value: V?,
): Update = set<V>(property.attr, value)

/** Sets a column to an expression: `set(User::logins, User::logins.attr + 1)`. */
public inline fun <reified O : Any, V : Comparable<V>> Update.set(
    property: KProperty1<O, V?>,
    value: Expression<out V>,
): Update = set<V>(property.attr, value)

/** Deletes from the table of a mapped class: `delete<User>().where(User::id eq 1)`. */
public inline fun <reified T : Any> delete(): Delete = Sql.delete(Mapper.of(T::class.java).table())
