package dev.aludel.kotlin

import dev.aludel.dialect.h2.H2Dialect
import dev.aludel.kotlin.model.User
import dev.aludel.sql.CacheKey
import dev.aludel.sql.Expression
import dev.aludel.sql.Statement

private val DIALECT = H2Dialect()

/** The text as H2 gets it. */
fun sql(statement: Statement): String =
    DIALECT.compile(statement).bind(CacheKey.of(statement).binds()).sql()

/** The values of a statement, in the order of their places in the text. */
fun values(statement: Statement): List<Any?> =
    DIALECT
        .compile(statement)
        .bind(CacheKey.of(statement).binds())
        .values()
        .map { it.value() }

/** The text of a condition on the users, and its values. */
fun where(condition: Expression<Boolean>): String {
    val statement = select(User::id).where(condition)
    return sql(statement).removePrefix("SELECT users.id FROM users WHERE ") + " " +
        values(statement)
}
