package dev.aludel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class UnderLeakWatchTest {

  @Test
  void connectsByTheDriverThatWatches() {
    assertThat(DriverManager.drivers().findFirst().orElseThrow().getClass().getName())
        .isEqualTo("dev.aludel.fixture.leak.WatchingDriver");
  }
}
