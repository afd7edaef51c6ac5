package dev.aludel.kotlin

import dev.aludel.kotlin.model.Address
import dev.aludel.kotlin.model.User
import dev.aludel.sql.Sql.select
import dev.aludel.testing.NoRepeatedLoads
import dev.aludel.testing.StatementKind.INSERT
import dev.aludel.testing.StatementLimit
import dev.aludel.testing.StatementRecorder
import dev.aludel.testing.StatementsExtension
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith

/** The test kit, used from Kotlin. */
@ExtendWith(StatementsExtension::class)
class TestKitTest {
    private val database = KotlinDatabase()

    @BeforeEach
    fun fill() {
        database.sessions.begin { session ->
            for (name in listOf("ed", "wendy")) {
                session.add(User(name, null).apply { addresses += Address("$name@x") })
            }
        }
    }

    @AfterEach
    fun close() = database.close()

    @Test
    @NoRepeatedLoads
    @StatementLimit(2)
    fun countsWhatATestSends(recorder: StatementRecorder) {
        readAll(withCohorts = true)

        recorder
            .statements()
            .assertCount(2)
            .of(INSERT)
            .assertNone()
    }

    @Test
    fun namesTheCureInKotlin(recorder: StatementRecorder) {
        readAll(withCohorts = false)

        assertThatThrownBy { recorder.statements().assertNoRepeatedLoads() }
            .isInstanceOf(AssertionError::class.java)
            .hasMessageStartingWith("User.addresses was loaded 2 times, ")
            .hasMessageContaining("read at dev.aludel.kotlin.TestKitTest.readAll")
            .hasMessageContaining(" load it by .withOption(selectIn(User::addresses)), or ")
    }

    private fun readAll(withCohorts: Boolean) =
        database.sessions.withCohorts(withCohorts).begin { session ->
            for (user in session.scalars(select(User::class.java)).all()) {
                assertThat(user.addresses).hasSize(1)
            }
        }
}
