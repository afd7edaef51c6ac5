package dev.aludel.kotlin

import dev.aludel.error.UnknownAttributeException
import dev.aludel.kotlin.model.Address
import dev.aludel.kotlin.model.User
import dev.aludel.sql.Expression
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

class RelationshipsTest {
    private val database = KotlinDatabase()

    @BeforeEach
    fun fill() {
        database.sessions.begin { session ->
            val ed = User("ed", null)
            ed.addresses += Address("ed@a.com")
            ed.addresses += Address("ed@b.com")
            session.add(ed)
            session.add(User("wendy", null))
            session.add(Address("nobody@a.com"))
        }
        database.sql()
    }

    @AfterEach
    fun close() = database.close()

    @Test
    fun findsWhoHasAny() {
        val found = usersWhere(User::addresses.any(Address::email like "%@a.com"))

        assertThat(found).containsExactly("ed")
        assertThat(database.sql()).contains(
            "SELECT users.name FROM users WHERE EXISTS " +
                "(SELECT 1 FROM addresses " +
                "WHERE users.id = addresses.user_id AND addresses.email LIKE ?)",
        )
    }

    @Test
    fun findsWhoHasNone() {
        assertThat(usersWhere(!User::addresses.any())).containsExactly("wendy")
    }

    @Test
    fun findsWhoContainsAnInstance() {
        val found =
            database.sessions.beginAndReturn { session ->
                val address =
                    session
                        .scalars(
                            select<Address>().where(Address::email eq "ed@b.com"),
                        ).one()
                session.scalars(select(User::name).where(User::addresses contains address)).all()
            }

        assertThat(found).containsExactly("ed")
    }

    @Test
    fun namesARelationshipForTheMethodsOfJava() {
        val conditions = User::addresses.toMany.any(Address::user.toOne.has())

        assertThat(usersWhere(conditions)).containsExactly("ed")
    }

    @Test
    fun findsWhatHasOrIsAnInstance() {
        database.sessions.begin { session ->
            val ed = session.scalars(select<User>().where(User::name eq "ed")).one()
            val byName =
                select(
                    Address::email,
                ).where(Address::user.has(User::name eq "ed")).orderBy(Address::id)
            val byInstance =
                select(
                    Address::email,
                ).where(Address::user.toOne eq ed).orderBy(Address::id)
            val orphans = select(Address::email).where(Address::user.toOne eq null)

            assertThat(session.scalars(byName).all()).containsExactly("ed@a.com", "ed@b.com")
            assertThat(session.scalars(byInstance).all()).containsExactly("ed@a.com", "ed@b.com")
            assertThat(session.scalars(orphans).all()).containsExactly("nobody@a.com")
        }
    }

    @Test
    fun loadsWithTheQueryOrByOneMore() {
        for (option in listOf(joined(User::addresses), selectIn(User::addresses))) {
            database.sessions.begin { session ->
                val users =
                    session
                        .scalars(
                            select<User>().withOption(option).orderBy(User::id),
                        ).all()
                database.sql()

                assertThat(users.map { it.addresses.size }).containsExactly(2, 0)
                assertThat(database.sql()).isEmpty()
            }
        }
    }

    @Test
    fun loadsWhenItIsRead() {
        database.sessions.begin { session ->
            val address =
                session
                    .scalars(
                        select<Address>().withOption(lazy(Address::user)).orderBy(Address::id),
                    ).first()!!
            database.sql()

            assertThat(address.user?.name).isEqualTo("ed")
            assertThat(database.sql()).containsExactly(
                "SELECT users.name, users.fullname, users.born, users.id " +
                    "FROM users WHERE users.id = ?",
                "  (1)",
            )
        }
    }

    @Test
    fun keepsBothSidesInStep() {
        val user = User("mary", null)
        val address = Address("mary@a.com", user)

        assertThat(user.addresses).containsExactly(address)
    }

    @Test
    fun namesTheRelationshipsThatThereAre() {
        assertThatThrownBy { select<User>().join(User::name) }
            .isInstanceOf(UnknownAttributeException::class.java)
            .hasMessage(
                "dev.aludel.kotlin.model.User has no relationship attribute \"name\". " +
                    "It has: addresses. [unknown-attribute]",
            )
    }

    private fun usersWhere(condition: Expression<Boolean>): List<String> =
        database.sessions.beginAndReturn { session ->
            session.scalars(select(User::name).where(condition)).all()
        }
}
