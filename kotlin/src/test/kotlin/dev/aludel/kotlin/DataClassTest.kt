package dev.aludel.kotlin

import dev.aludel.kotlin.model.Account
import dev.aludel.kotlin.model.Note
import dev.aludel.kotlin.model.User
import dev.aludel.orm.Inspect
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

class DataClassTest {
    private val database = KotlinDatabase()

    @AfterEach
    fun close() = database.close()

    @Test
    fun savesAndFindsTheSameInstance() {
        database.sessions.begin { session ->
            val ed = User("ed", "Ed Jones")
            session.add(ed)

            val named = (User::name eq "ed") and User::fullname.isNotNull()
            val eds = session.scalars(select<User>().where(named)).all()

            assertThat(eds).singleElement().isSameAs(ed)
            assertThat(ed.id).isEqualTo(1)
        }
    }

    @Test
    fun loadsAllOfItAndWhatIsUnchangeableToo() {
        val ed = User("ed", "Ed Jones", 1969)
        database.sessions.begin { session -> session.add(ed) }

        database.sessions.begin { session ->
            val loaded = session.get<User>(1)

            assertThat(loaded).isNotSameAs(ed).isEqualTo(User("ed", "Ed Jones", 1969))
            assertThat(loaded?.born).isEqualTo(1969)
            assertThat(loaded?.addresses).isEmpty()
        }
    }

    @Test
    fun putsTheGeneratedKeyIntoAnUnchangeableProperty() {
        database.sessions.begin { session ->
            val account = Account("ed")
            session.add(account)
            session.flush()

            assertThat(account.id).isEqualTo(1)
        }
    }

    @Test
    fun changesOneColumn() {
        database.sessions.begin { session -> session.add(User("ed", null)) }
        database.sessions.begin { session ->
            val ed = session.get<User>(1)!!
            database.sql()

            ed.fullname = "Edward"
            session.flush()

            assertThat(database.sql())
                .containsExactly(
                    "UPDATE users SET fullname = ? WHERE users.id = ?",
                    "  ('Edward', 1)",
                )
        }
    }

    @Test
    fun readsALateInitPropertyThatIsNotLoadedYet() {
        database.sessions.begin { session ->
            val note = Note()
            note.text = "remember"
            session.add(note)
            session.commit()

            assertThat(Inspect.state(note).attribute("text").loaded()).isFalse()
            assertThat(note.text).isEqualTo("remember")
        }
    }

    @Test
    fun destructuresRowsAndInstances() {
        database.sessions.begin { session -> session.add(User("ed", "Ed Jones")) }
        database.sessions.begin { session ->
            val columns = select(User::id, User::name, User::fullname, User::born, User::id)
            val row = session.execute(columns).one()
            val (id, name, fullname, born, again) = row
            val (nameOfInstance, fullnameOfInstance) = session.get<User>(1)!!

            assertThat(listOf(id, name, fullname, born, again))
                .containsExactly(1, "ed", "Ed Jones", 1970, 1)
            assertThat(row[User::fullname]).isEqualTo("Ed Jones")
            assertThat(listOf(nameOfInstance, fullnameOfInstance)).containsExactly("ed", "Ed Jones")
        }
    }
}
