package dev.aludel.orm.oracle;

import dev.aludel.fixture.server.DatabaseServer;

/** Plays until something goes wrong: with a session that has a fault. */
public final class Hunt {

  private Hunt() {}

  /** How many sequences it took, or -1 if none has failed. */
  public static int sequencesUntilFailure(DatabaseServer server, int sequences, long seed) {
    try (Bench bench = new Bench(server)) {
      for (int number = 0; number < sequences; number++) {
        if (Play.run(bench, Step.random(seed + number, 40)) != null) {
          return number + 1;
        }
      }
      return -1;
    }
  }
}
