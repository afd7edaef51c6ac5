package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads on few connections: virtual ones where this JDK has them, whose carriers none of them holds up. */
@ParameterizedClass
@EnumSource
@Timeout(300)
class VirtualThreadTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final boolean VIRTUAL = Runtime.version().feature() >= 21;
  private static final int THREADS = !VIRTUAL ? 200 : DEEP ? 10_000 : 1_000;
  private static final Duration LONGEST = Duration.ofMillis(20);

  private final DatabaseServer server;

  @TempDir
  private Path directory;

  VirtualThreadTest(DatabaseServer server) {
    this.server = server;
  }

  @Test
  void servesAllAndHoldsUpNoCarrier() throws Exception {
    String url = server.newDatabase();
    AtomicInteger done = new AtomicInteger();
    try (Engine engine =
            Engine.builder(url).poolSize(10).poolWait(Duration.ofMinutes(4)).build();
        Recording recording = new Recording()) {
      engine.connect().close();
      recording.enable("jdk.VirtualThreadPinned").withThreshold(LONGEST).withStackTrace();
      recording.start();
      ExecutorService executor = executor();
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          all.add(executor.submit(() -> engine.begin(connection -> {
            connection.execute(text("SELECT 1")).all();
            done.incrementAndGet();
          })));
        }
        for (Future<?> one : all) {
          one.get();
        }
      } finally {
        executor.shutdown();
      }
      assertThat(pinned(recording)).isEmpty();
    } finally {
      server.drop(url);
    }
    assertThat(done).hasValue(THREADS);
  }

  private static ExecutorService executor() throws ReflectiveOperationException {
    if (!VIRTUAL) {
      return Executors.newFixedThreadPool(THREADS);
    }
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a thread of ours was pinned for long. What a driver does below is its own business. */
  private List<String> pinned(Recording recording) throws IOException {
    Path file = directory.resolve("pinned.jfr");
    recording.stop();
    recording.dump(file);
    List<String> pinned = new ArrayList<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals("jdk.VirtualThreadPinned")
          && event.getStackTrace() != null
          && event.getStackTrace().getFrames().stream()
              .anyMatch(frame -> isMonitorOfOurs(frame.getMethod().getType().getName()))) {
        pinned.add(event.toString());
      }
    }
    return pinned;
  }

  private static boolean isMonitorOfOurs(String type) {
    return type.startsWith("dev.aludel.") && !type.startsWith(VirtualThreadTest.class.getName());
  }
}
