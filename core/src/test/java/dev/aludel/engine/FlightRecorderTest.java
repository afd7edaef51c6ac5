package dev.aludel.engine;

import static dev.aludel.engine.People.AGE;
import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.aludel.loaders.onejar.OneJarProgram;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

/** Events of an engine in the JVM's flight recorder. */
class FlightRecorderTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void hasAnEventForEachStatementWithoutItsParameters() throws IOException {
    List<RecordedEvent> events;
    try (Engine engine = People.engine("canary", "wendy");
        Recording recording = new Recording()) {
      recording.start();
      engine.begin(connection -> {
        connection.execute(select(NAME).where(AGE.eq(30))).all();
        connection.executeBatch(
            insert(PEOPLE).columns(NAME),
            List.<Object[]>of(new Object[] {"canary1"}, new Object[] {"canary2"}));
      });
      catchThrowable(() -> engine.begin(connection ->
          connection.execute(text("SELECT nothing WHERE :n = 1").bind("n", 3141592))));
      events = stopped(recording, "dev.aludel.Statement");
    }

    assertThat(events)
        .extracting(event -> event.getString("sql"))
        .containsExactly(
            "SELECT people.name FROM people WHERE people.age = ?",
            "INSERT INTO people (name) VALUES (?)",
            "SELECT nothing WHERE ? = 1");
    assertThat(events).extracting(event -> event.getLong("rows")).containsExactly(2L, 2L, 0L);
    assertThat(events).extracting(event -> event.getInt("batchSize")).containsExactly(1, 2, 1);
    assertThat(events)
        .extracting(event -> event.getBoolean("failed"))
        .containsExactly(false, false, true);
    assertThat(events.toString()).doesNotContain("canary", "3141592");
  }

  @Test
  void hasAnEventForEachConnectionThatIsLent() throws IOException {
    List<RecordedEvent> events;
    try (Engine engine = People.engine();
        Recording recording = new Recording()) {
      recording.start();
      try (Connection first = engine.connect();
          Connection second = engine.connect()) {
        assertThat(first).isNotSameAs(second);
      }
      events = stopped(recording, "dev.aludel.Checkout");
    }

    assertThat(events).extracting(event -> event.getInt("active")).containsExactly(1, 2);
    assertThat(events).allSatisfy(event -> assertThat(event.getInt("size")).isEqualTo(10));
    assertThat(events).noneMatch(event -> event.getBoolean("failed"));
  }

  @Test
  void takesNoMemoryUnlessSomebodyRecords() {
    long recorded;
    try (Recording recording = new Recording()) {
      recording.start();
      allocated(2_000);
      recorded = allocated(1_000);
    }
    allocated(1_000);

    assertThat(recorded).isGreaterThan(16_000);
    assertThat(allocated(1_000)).isLessThan(1_000); // not one byte for each
  }

  /** How many bytes so many statements take for the recorder. */
  private static long allocated(int count) {
    Execution execution = new Execution("SELECT 1", 1, false, 0, null);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < count; i++) {
      CheckoutRecord.begun();
      StatementRecord.begun().done(execution, 1);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void isNotMissedByAnImageWithoutIt() throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--limit-modules",
            "java.sql,java.naming,java.management,java.compiler",
            "-cp",
            System.getProperty("java.class.path"),
            OneJarProgram.class.getName())
        .redirectErrorStream(true)
        .start();
    try (InputStream out = process.getInputStream()) {
      assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8))
          .contains("recorder: false", OneJarProgram.class.getName() + ".call");
    } finally {
      process.destroy();
    }
  }

  private static List<RecordedEvent> stopped(Recording recording, String name) throws IOException {
    recording.stop();
    Path file = Files.createTempFile("aludel", ".jfr");
    try {
      recording.dump(file);
      String thread = Thread.currentThread().getName();
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals(name))
          .filter(event -> thread.equals(event.getThread().getJavaName()))
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
