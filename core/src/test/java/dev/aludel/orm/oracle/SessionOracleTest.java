package dev.aludel.orm.oracle;

import static org.assertj.core.api.Assertions.fail;

import dev.aludel.fixture.server.DatabaseServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a program does with a session, it does what the manual says. */
class SessionOracleTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final long FIXED_SEED = 20_240_229;

  /** A deep run plays what nobody has played before, and can be repeated by {@code -Daludel.oracle.seed=…}. */
  private static final long SEED =
      Long.getLong("aludel.oracle.seed", DEEP ? System.nanoTime() : FIXED_SEED);

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE"})
  void doesWhatTheManualSays(DatabaseServer server) {
    play(server, DEEP ? 50_000 : 250, SEED);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void doesSoOnServers(DatabaseServer server) {
    play(server, DEEP ? 3_000 : 15, SEED);
  }

  private static void play(DatabaseServer server, int sequences, long seed) {
    System.out.printf("[tests] %d sequences on %s from the seed %d%n", sequences, server, seed);
    try (Bench bench = new Bench(server)) {
      for (int number = 0; number < sequences; number++) {
        List<Step> steps = Step.random(seed + number, DEEP ? 80 : 40);
        Failure failure = Play.run(bench, steps);
        if (failure != null) {
          report(bench, steps, failure);
        }
      }
    }
  }

  private static void report(Bench bench, List<Step> steps, Failure first) {
    List<Step> smallest = Shrinking.shrink(steps, some -> Play.run(bench, some) != null);
    Failure again = Play.run(bench, smallest);
    Failure failure = again == null ? first : again;
    fail("%s%nReplay %s".formatted(failure, Step.flat(smallest)), failure.why());
  }
}
