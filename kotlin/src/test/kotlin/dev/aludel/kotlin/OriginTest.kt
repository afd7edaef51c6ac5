package dev.aludel.kotlin

import dev.aludel.engine.Engine
import dev.aludel.engine.EngineListener
import dev.aludel.engine.Execution
import dev.aludel.sql.Sql.text
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class OriginTest {
    private val heard = mutableListOf<Execution>()
    private val ears =
        object : EngineListener {
            override fun beforeExecute(execution: Execution) {
                heard += execution
            }
        }

    @Test
    @Suppress("ktlint:standard:function-naming")
    fun `is a line of Kotlin's, whatever it is called! --`() {
        Engine
            .builder("jdbc:h2:mem:kotlin-origin")
            .originComment(true)
            .listener(ears)
            .build()
            .use { engine ->
                engine.connect().use { connection ->
                    listOf(1).forEach { one ->
                        val row = connection.execute(text("SELECT :n").bind("n", one)).one()
                        assertThat(row.get(0)).isEqualTo(1)
                    }
                }
            }

        val origin = checkNotNull(heard.single().origin())
        assertThat(origin.className).isEqualTo(OriginTest::class.java.name)
        assertThat(heard.single().sql()).matches(
            "SELECT \\?\n/\\* at dev.aludel.kotlin.OriginTest." +
                "is%20a%20line%20of%20Kotlin%27s%2C%20" +
                "whatever%20it%20is%20called%21%20%2D%2D" +
                "\\(OriginTest.kt:\\d+\\) \\*/",
        )
    }
}
