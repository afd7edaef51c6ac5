package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many more threads than connections: virtual ones from JDK 21 on, and before as many others as a machine bears. */
class VirtualThreadTest {

  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;
  private static final int THREADS = VIRTUAL ? 10_000 : 500;
  private static final int POOL = 10;

  private static ExecutorService executor() throws ReflectiveOperationException {
    return VIRTUAL
        ? (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null)
        : Executors.newFixedThreadPool(THREADS);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  @Timeout(300)
  void servesAllAndPinsNoCarrier(DatabaseServer server, @TempDir Path folder) throws Exception {
    String url = server.newDatabase();
    try (Engine engine =
            Engine.builder(url).poolSize(POOL).poolWait(Duration.ofMinutes(4)).build();
        Recording recording = new Recording()) {
      Tables.METADATA.createAll(engine);
      recording
          .enable("jdk.VirtualThreadPinned")
          .withThreshold(Duration.ofMillis(20))
          .withStackTrace();
      recording.start();
      work(engine);
      recording.stop();

      assertThat(engine.<Long>beginAndReturn(
              connection -> connection.execute(select(count()).from(USERS)).one()))
          .isEqualTo(THREADS);
      assertThat(engine.poolStatus().orElseThrow().active()).isZero();
      assertThat(pinnedByUs(recording, folder.resolve("recording.jfr"))).isEmpty();
    } finally {
      server.drop(url);
    }
  }

  private static void work(Engine engine) throws Exception {
    ExecutorService executor = executor();
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String name = "name " + i;
        all.add(executor.submit(() -> {
          engine.begin(connection -> connection.execute(insert(USERS).values(NAME, name)));
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdown();
      executor.awaitTermination(30, TimeUnit.SECONDS);
    }
  }

  /** Where the innermost frame that is not of the JDK is ours: a driver or a pool that pins is not. */
  private static List<RecordedEvent> pinnedByUs(Recording recording, Path file) throws IOException {
    recording.dump(file);
    assertThat(Files.size(file)).isPositive();
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
        .filter(VirtualThreadTest::isOurs)
        .toList();
  }

  private static boolean isOurs(RecordedEvent pinned) {
    return pinned.getStackTrace() != null
        && pinned.getStackTrace().getFrames().stream()
            .map(frame -> frame.getMethod().getType().getName())
            .filter(name ->
                !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
            .findFirst()
            .filter(name -> name.startsWith("dev.aludel."))
            .isPresent();
  }
}
