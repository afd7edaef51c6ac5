package dev.aludel.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import java.sql.DriverManager

class UnderLeakWatchTest {
    @Test
    fun connectsByTheDriverThatWatches() {
        val first = DriverManager.drivers().findFirst().orElseThrow()

        assertThat(first.javaClass.name).isEqualTo("dev.aludel.fixture.leak.WatchingDriver")
    }
}
