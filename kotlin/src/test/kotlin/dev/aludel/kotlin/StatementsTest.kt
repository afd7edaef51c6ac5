package dev.aludel.kotlin

import dev.aludel.kotlin.model.Address
import dev.aludel.kotlin.model.User
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test

class StatementsTest {
    @Test
    fun selectsInstancesValuesAndRows() {
        assertThat(sql(select<User>().where(User::name eq "ed")))
            .isEqualTo(
                "SELECT users.name, users.fullname, users.born, users.id " +
                    "FROM users WHERE users.name = ?",
            )
        assertThat(sql(select(User::name))).isEqualTo("SELECT users.name FROM users")
        assertThat(sql(select(User::id, User::name, User::born)))
            .isEqualTo("SELECT users.id, users.name, users.born FROM users")
    }

    @Test
    fun joinsAlongARelationshipFromEitherSide() {
        assertThat(sql(select(User::id).join(User::addresses)))
            .isEqualTo("SELECT users.id FROM users JOIN addresses ON users.id = addresses.user_id")
        assertThat(sql(select(Address::id).leftJoin(Address::user)))
            .isEqualTo(
                "SELECT addresses.id FROM addresses " +
                    "LEFT JOIN users ON addresses.user_id = users.id",
            )
    }

    @Test
    fun groupsAndOrdersByProperties() {
        assertThat(
            sql(select(User::name).groupBy(User::name, User::born).orderBy(User::born, User::name)),
        ).isEqualTo(
            "SELECT users.name FROM users " +
                "GROUP BY users.name, users.born ORDER BY users.born, users.name",
        )
        assertThat(sql(select(User::name).distinctOn(User::born).orderBy(User::born, User::name)))
            .isEqualTo(
                "SELECT DISTINCT ON (users.born) users.name FROM users " +
                    "ORDER BY users.born, users.name",
            )
    }

    @Test
    fun looksAtAClassTwice() {
        val other = alias<User>("other")

        assertThat(sql(select(User::id).where(other[User::born] gt User::born)))
            .isEqualTo("SELECT users.id FROM users, users AS other WHERE other.born > users.born")
    }

    @Test
    fun insertsUpdatesAndDeletesPastTheSession() {
        assertThat(sql(insert<User>().values(User::name, "ed").values(User::fullname, null)))
            .isEqualTo("INSERT INTO users (name, fullname) VALUES (?, ?)")
        assertThat(
            sql(
                update<User>().set(User::name, "ed").set(User::born, User::born.attr + 1).where(
                    User::id eq 1,
                ),
            ),
        ).isEqualTo("UPDATE users SET name = ?, born = users.born + ? WHERE users.id = ?")
        assertThat(
            sql(delete<User>().where(User::id eq 1)),
        ).isEqualTo("DELETE FROM users WHERE users.id = ?")
    }

    companion object {
        @JvmStatic
        @BeforeAll
        fun map() {
            KotlinDatabase.REGISTRY
        }
    }
}
