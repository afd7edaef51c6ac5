package dev.aludel.kotlin

import dev.aludel.error.NoResultException
import dev.aludel.kotlin.model.User
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

class SessionsTest {
    private val database = KotlinDatabase()

    @AfterEach
    fun close() = database.close()

    @Test
    fun commitsALambdaAndRollsBackOneThatThrows() {
        database.sessions.begin { session -> session.add(User("kept", null)) }
        assertThatThrownBy {
            database.sessions.begin { session ->
                session.add(User("lost", null))
                session.flush()
                error("stop")
            }
        }.hasMessage("stop")

        assertThat(
            database.sessions.beginAndReturn { session ->
                session
                    .scalars(
                        select(User::name),
                    ).all()
            },
        ).containsExactly("kept")
    }

    @Test
    fun answersNullForARowThatIsNotThere() {
        val nobody = database.sessions.beginAndReturn { session -> session.get<User>(42) }

        assertThat(nobody).isNull()
    }

    @Test
    fun takesBackWhatHappenedSinceASavepoint() {
        database.sessions.begin { session -> session.add(User("ed", "Ed")) }

        database.sessions.begin { session ->
            val ed = session.getOne<User>(1)
            session.beginNested().use { savepoint ->
                ed.fullname = "changed"
                session.add(User("new", null))
                session.flush()
                savepoint.rollback()
            }
            assertThat(ed.fullname).isEqualTo("Ed")
            assertThat(session.scalars(select(User::name)).all()).containsExactly("ed")
        }

        assertThatThrownBy {
            database.sessions.begin { session -> session.getOne<User>(42) }
        }.isInstanceOf(NoResultException::class.java)
    }

    @Test
    fun runsStatementsOnTheEngineAlone() {
        database.engine.begin { connection ->
            connection.execute(insert<User>().values(User::name, "ed").values(User::born, 1970))
        }

        val names =
            database.engine.beginAndReturn { connection ->
                connection
                    .execute(
                        select(User::name),
                    ).all()
            }

        assertThat(names).containsExactly("ed")
    }

    @Test
    fun writesManyRowsAndLetsInstancesKnow() {
        database.sessions.begin { session ->
            val (ed, jack) =
                session.bulk<User>().insertAndLoad(
                    listOf("ed", "jack").map { mapOf("name" to it, "born" to 1970) },
                )
            session.execute(update<User>().set(User::fullname, "Ed").where(User::name eq "ed"))
            session.execute(delete<User>().where(User::name eq "jack"))

            assertThat(ed.fullname).isEqualTo("Ed")
            assertThat(session.contains(jack)).isFalse()
        }
    }

    @Test
    fun closesASessionAfterUse() {
        val session = database.sessions.open()
        session.use { it.add(User("lost", null)) }

        assertThatThrownBy {
            session.get<User>(1)
        }.hasMessage("The session is closed. Open another one. [session-closed]")
    }
}
