package dev.aludel.kotlin

import dev.aludel.instrument.LifecycleState
import dev.aludel.kotlin.model.Account
import dev.aludel.kotlin.model.User
import dev.aludel.orm.Inspect
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

class CopyTest {
    private val database = KotlinDatabase()

    @AfterEach
    fun close() = database.close()

    @Test
    fun copiesIntoANewTransientInstance() {
        database.sessions.begin { session -> session.add(User("ed", "Ed Jones", 1969)) }
        database.sessions.begin { session ->
            val ed = session.get<User>(1)!!

            val copy = ed.copy(name = "eddie")

            assertThat(copy).isEqualTo(User("eddie", "Ed Jones", 1969))
            assertThat(Inspect.state(copy).lifecycle()).isEqualTo(LifecycleState.TRANSIENT)
            assertThat(copy.id).isNull()
            assertThat(ed.name).isEqualTo("ed")
            assertThat(session.dirty()).isEmpty()
        }
    }

    @Test
    fun loadsAnExpiredInstanceToCopyIt() {
        database.sessions.begin { session ->
            val account = Account("ed", 7)
            session.add(account)
            session.commit()
            database.sql()

            val copy = account.copy(balance = 8)

            assertThat(copy).isEqualTo(Account("ed", 8, 1))
            assertThat(Inspect.state(copy).lifecycle()).isEqualTo(LifecycleState.TRANSIENT)
            assertThat(Inspect.state(account).lifecycle()).isEqualTo(LifecycleState.PERSISTENT)
            assertThat(database.sql()).containsExactly(
                "BEGIN",
                "SELECT accounts.owner, accounts.balance, accounts.id, accounts.remark " +
                    "FROM accounts WHERE accounts.id = ?",
                "  (1)",
            )
        }
    }

    @Test
    fun savesACopyAsARowOfItsOwn() {
        database.sessions.begin { session -> session.add(User("ed", "Ed Jones")) }
        database.sessions.begin { session ->
            session.add(session.get<User>(1)!!.copy(name = "eddie"))
        }

        val query = select(User::name).orderBy(User::id)
        val names = database.sessions.beginAndReturn { session -> session.scalars(query).all() }

        assertThat(names).containsExactly("ed", "eddie")
    }
}
