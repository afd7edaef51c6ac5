package dev.aludel.engine;

import static dev.aludel.fixture.server.DatabaseServer.H2;
import static dev.aludel.fixture.server.DatabaseServer.MARIADB;
import static dev.aludel.fixture.server.DatabaseServer.POSTGRESQL;
import static dev.aludel.fixture.server.DatabaseServer.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a fetch size, a result of any length is read in a small JVM: 40 MB here, for rows of 140 MB. */
class StreamTest {

  private static final long ROWS = Boolean.getBoolean("aludel.deep") ? 5_000_000 : 250_000;

  private static final Map<DatabaseServer, String> QUERIES = Map.of(
      H2, "SELECT x AS n, repeat('x', 500) AS t FROM system_range(1, %d)",
      POSTGRESQL, "SELECT n, repeat('x', 500) AS t FROM generate_series(1, %d) AS n",
      MARIADB, "SELECT seq AS n, repeat('x', 500) AS t FROM seq_1_to_%d",
      SQLITE,
          "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT %d)"
              + " SELECT n, printf('%%.500c', 'x') AS t FROM r");

  private final Map<DatabaseServer, String> urls = new EnumMap<>(DatabaseServer.class);

  @AfterEach
  void drop() {
    urls.forEach(DatabaseServer::drop);
  }

  @Test
  void readsMoreThanMemoryHolds() throws IOException {
    assertThat(printed(500)).isEqualTo(expected());
  }

  private static String expected() {
    long all = ROWS * (ROWS + 1) / 2;
    long half = ROWS / 2 * (ROWS / 2 + 1) / 2;
    String counts = " " + all + " " + half + " 4711\n";
    return "h2" + counts + "postgresql" + counts + "mariadb" + counts + "sqlite" + counts;
  }

  private String printed(int fetchSize) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx40m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Streams.class.getName(), "" + fetchSize, "" + ROWS));
    for (DatabaseServer server : DatabaseServer.values()) {
      String url = server.newDatabase();
      urls.put(server, url);
      command.add(url);
      command.add(String.valueOf(QUERIES.get(server)).formatted(ROWS));
    }
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroy();
    }
  }
}
