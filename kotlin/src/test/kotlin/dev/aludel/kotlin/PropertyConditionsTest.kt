package dev.aludel.kotlin

import dev.aludel.kotlin.model.User
import dev.aludel.sql.Sql
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test

class PropertyConditionsTest {
    @Test
    fun asksForNull() {
        assertThat(where(User::fullname.isNull())).isEqualTo("users.fullname IS NULL []")
        assertThat(where(User::fullname.isNotNull())).isEqualTo("users.fullname IS NOT NULL []")
    }

    @Test
    fun looksInAList() {
        assertThat(where(User::id inList listOf(1, 2))).isEqualTo("users.id IN (?, ?) [1, 2]")
        assertThat(
            where(User::id notInList listOf(1, 2)),
        ).isEqualTo("users.id NOT IN (?, ?) [1, 2]")
    }

    @Test
    fun looksInAQuery() {
        val old = alias<User>("old")
        val born = Sql.select(old[User::born])

        assertThat(
            where(User::id inList born),
        ).isEqualTo("users.id IN (SELECT old.born FROM users AS old) []")
        assertThat(where(User::id notInList born))
            .isEqualTo("users.id NOT IN (SELECT old.born FROM users AS old) []")
    }

    @Test
    fun looksWithinARange() {
        assertThat(
            where(User::born between 1970..1979),
        ).isEqualTo("users.born BETWEEN ? AND ? [1970, 1979]")
    }

    @Test
    fun matchesText() {
        assertThat(where(User::name like "e%")).isEqualTo("users.name LIKE ? [e%]")
        assertThat(where(User::name notLike "e%")).isEqualTo("users.name NOT LIKE ? [e%]")
        assertThat(where(User::name ilike "e%")).isEqualTo(where(User::name.attr.ilike("e%")))
        assertThat(
            where(User::name startsWith "e"),
        ).isEqualTo(where(User::name.attr.startsWith("e")))
        assertThat(
            where(User::fullname endsWith "s"),
        ).isEqualTo(where(User::fullname.attr.endsWith("s")))
        assertThat(
            where(User::fullname contains "Jo"),
        ).isEqualTo(where(User::fullname.attr.contains("Jo")))
    }

    @Test
    fun ordersAndNames() {
        assertThat(
            sql(Sql.select(User::name named "who").orderBy(User::born.desc(), User::id.asc())),
        ).isEqualTo("SELECT users.name AS who FROM users ORDER BY users.born DESC, users.id ASC")
    }

    companion object {
        @JvmStatic
        @BeforeAll
        fun map() {
            KotlinDatabase.REGISTRY
        }
    }
}
