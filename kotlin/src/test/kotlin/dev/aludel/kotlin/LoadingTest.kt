package dev.aludel.kotlin

import dev.aludel.error.LazyLoadException
import dev.aludel.kotlin.model.Account
import dev.aludel.kotlin.model.Address
import dev.aludel.kotlin.model.User
import dev.aludel.orm.loading.LoaderOption
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** The loader options by property references. */
class LoadingTest {
    private val database = KotlinDatabase()

    @BeforeEach
    fun fill() {
        database.sessions.begin { session ->
            val ed = User("ed", null)
            ed.addresses += Address("ed@a.com")
            ed.addresses += Address("ed@b.com")
            session.add(ed)
            session.add(Account("ann", 7))
        }
        database.sql()
    }

    @AfterEach
    fun close() = database.close()

    private fun emails(option: LoaderOption): List<String> =
        database.sessions.beginAndReturn { session ->
            session
                .scalars(select<User>().withOption(option))
                .one()
                .addresses
                .map { it.email }
        }

    @Test
    fun loadsInEachStyle() {
        val styles =
            listOf(
                joined(User::addresses),
                selectIn(User::addresses),
                subquery(User::addresses),
                immediate(User::addresses),
                cohort(User::addresses),
                lazy(User::addresses),
            )
        for (style in styles) {
            assertThat(emails(style)).containsExactlyInAnyOrder("ed@a.com", "ed@b.com")
            assertThat(
                emails(style.where(Address::email eq "ed@b.com")),
            ).containsExactly("ed@b.com")
        }
    }

    @Test
    fun refusesToLoad() {
        assertThatThrownBy { emails(raise(User::addresses)) }
            .isInstanceOf(LazyLoadException::class.java)
            .hasMessageContaining("Load it with the query: .withOption(selectIn(User::addresses)).")
        assertThatThrownBy { emails(raiseOnSql(User::addresses)) }
            .isInstanceOf(LazyLoadException::class.java)
    }

    @Test
    fun takesWhatTheQueryJoined() {
        val query =
            select<User>()
                .join(User::addresses.toMany)
                .where(Address::email eq "ed@a.com")
                .withOption(contained(User::addresses))
        val found =
            database.sessions.beginAndReturn {
                it
                    .scalars(query)
                    .one()
                    .addresses.size
            }

        assertThat(found).isEqualTo(1)
    }

    @Test
    fun makesADataClassOfWhichAParameterOfTheConstructorIsNotLoaded() {
        database.sessions.begin { session ->
            val account =
                session
                    .scalars(
                        select<Account>().withOption(only(Account::balance)),
                    ).one()
            database.sql()

            assertThat(account.balance).isEqualTo(7)
            assertThat(database.sql()).isEmpty()
            assertThat(account.owner).isEqualTo("ann")
            assertThat(database.sql()).contains(
                "SELECT accounts.owner, accounts.id FROM accounts WHERE accounts.id = ?",
            )
        }
    }

    @Test
    fun defersAndUndefers() {
        database.sessions.begin { session ->
            val query = select<Account>().withOption(defer(Account::owner))
            assertThat(session.scalars(query).one().owner).isEqualTo("ann")
            session.scalars(query.withOption(undefer(Account::owner))).one()
        }
        assertThat(
            database.sql().filter { it.startsWith("SELECT") }.last(),
        ).contains("accounts.owner")
    }

    @Test
    fun hidesRows() {
        assertThat(
            emails(criteria<Address>(Address::email ne "ed@a.com")),
        ).containsExactly("ed@b.com")
    }
}
