package dev.aludel.kotlin

import dev.aludel.engine.Engine
import dev.aludel.kotlin.model.Mood
import dev.aludel.kotlin.model.Vault
import dev.aludel.kotlin.model.Wide
import dev.aludel.orm.Inspect
import dev.aludel.orm.SessionFactory
import dev.aludel.sql.Sql
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.sql.Blob
import java.sql.DriverManager
import java.time.LocalDate
import java.util.UUID
import kotlin.reflect.KMutableProperty1
import kotlin.reflect.KProperty1
import kotlin.reflect.full.memberProperties
import kotlin.reflect.jvm.isAccessible
import kotlin.reflect.jvm.javaField

/** A Kotlin property of whatever type is written, by code or by kotlin-reflect: the row has the new value. */
class PropertyRoutesTest {
    private val url = "jdbc:h2:mem:${UUID.randomUUID()};DB_CLOSE_DELAY=-1"
    private val engine = Engine.create(url)
    private val sessions = SessionFactory.of(engine)

    init {
        registryOf(Wide::class, Vault::class).metadata().createAll(engine)
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun recordsAPropertyOfEachType() {
        val outcomes = PROPERTIES.map { (column, write) -> "$column ${outcome(column, write)}" }

        assertThat(outcomes).hasSize(12).allMatch { it.endsWith(" recorded") }
    }

    @Test
    fun recordsAPropertyOfEachTypeThatKotlinReflectSets() {
        val outcomes =
            PROPERTIES.keys.map { column ->
                column + " " +
                    outcome(column) { wide ->
                        property(Wide::class.memberProperties.first { it.name == column })
                            .set(wide, VALUES.getValue(column))
                    }
            }

        assertThat(outcomes).hasSize(12).allMatch { it.endsWith(" recorded") }
    }

    @Test
    fun recordsAPropertyOfEachTypeWhoseFieldIsSet() {
        val outcomes =
            PROPERTIES.keys.map { column ->
                column + " " +
                    outcome(column) { wide ->
                        val field =
                            Wide::class.memberProperties.first { it.name == column }.javaField!!
                        field.isAccessible = true
                        field.set(wide, VALUES.getValue(column))
                    }
            }

        assertThat(outcomes).hasSize(12).allMatch { it.endsWith(" recorded") }
    }

    @Test
    fun loadsAndRecordsPrivatePropertiesThatKotlinReflectReadsAndSets() {
        sessions.begin { it.add(Vault("old", 1)) }

        sessions.begin { session ->
            val vault = session.get(Vault::class.java, 1)!!
            session.expire(vault)
            assertThat(vaultProperty("opened").get(vault)).isEqualTo(1L)

            vaultProperty("secret").set(vault, "new")
            vaultProperty("opened").set(vault, 2L)

            assertThat(Inspect.state(vault).attribute("secret").history())
                .hasToString("added [new], unchanged [], deleted [old]")
        }
        assertThat(fromDatabase("vaults", "secret")).isEqualTo("new")
        assertThat(fromDatabase("vaults", "opened")).isEqualTo(2L)
    }

    private fun outcome(
        column: String,
        write: (Wide) -> Unit,
    ): String {
        sessions.begin { session -> session.execute(Sql.text("DELETE FROM wides")) }
        sessions.begin { it.add(Wide()) }
        var changes = 0
        sessions.begin { session ->
            val wide = session.scalars(select<Wide>()).one()
            write(wide)
            changes =
                Inspect
                    .state(wide)
                    .attribute(column)
                    .history()
                    .deleted()
                    .size
        }
        val found = fromDatabase("wides", column)
        val expected = VALUES.getValue(column)
        val same =
            if (expected is ByteArray) {
                expected.contentEquals(found as ByteArray)
            } else {
                expected.toString() == found.toString()
            }
        return if (same && changes == 1) "recorded" else "lost: the row has $found"
    }

    private fun fromDatabase(
        table: String,
        column: String,
    ): Any =
        DriverManager.getConnection(url).use { connection ->
            val rows = connection.createStatement().executeQuery("SELECT $column FROM $table")
            rows.next()
            val value = rows.getObject(1)
            if (value is Blob) rows.getBytes(1) else value
        }

    private fun vaultProperty(name: String): KMutableProperty1<Vault, Any?> =
        property(Vault::class.memberProperties.first { it.name == name })

    @Suppress("UNCHECKED_CAST")
    private fun <T> property(found: KProperty1<T, *>): KMutableProperty1<T, Any?> {
        found.isAccessible = true
        return found as KMutableProperty1<T, Any?>
    }

    private companion object {
        val PROPERTIES: Map<String, (Wide) -> Unit> =
            mapOf(
                "flag" to { it.flag = !it.flag },
                "tiny" to { it.tiny++ },
                "small" to { it.small = 2 },
                "whole" to { it.whole += 1 },
                "big" to { it.big = 2 },
                "single" to { it.single++ },
                "twice" to { it.twice = 2.5 },
                "label" to { it.label = "new" },
                "amount" to { it.amount += BigDecimal.ONE },
                "since" to { it.since = LocalDate.of(2021, 3, 1) },
                "content" to { it.content = byteArrayOf(2, 3) },
                "mood" to { it.mood = Mood.SAD },
            )
        val VALUES: Map<String, Any> =
            mapOf(
                "flag" to true,
                "tiny" to 2.toByte(),
                "small" to 2.toShort(),
                "whole" to 2,
                "big" to 2L,
                "single" to 2.5f,
                "twice" to 2.5,
                "label" to "new",
                "amount" to BigDecimal("2.50"),
                "since" to LocalDate.of(2021, 3, 1),
                "content" to byteArrayOf(2, 3),
                "mood" to Mood.SAD,
            )
    }
}
