package dev.aludel.benchmarks.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.benchmarks.fork.Cost;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SameRowsTest {

  private static final int STATEMENTS = 2_000;

  @Test
  void readsTheSameByEachWay() throws SQLException {
    try (World world = new World("same");
        Way jdbc = new JdbcWay(world.url());
        Way kept = new AludelWay(world.url(), true);
        Way built = new AludelWay(world.url(), false)) {
      for (long id = 0; id < World.ROWS; id += 97) {
        long expected = jdbc.inOpenTransaction(id);

        assertThat(kept.inOpenTransaction(id)).isEqualTo(expected);
        assertThat(kept.inOwnTransaction(id)).isEqualTo(expected);
        assertThat(built.inOpenTransaction(id)).isEqualTo(expected);
        assertThat(built.inOwnTransaction(id)).isEqualTo(expected);
      }
    }
  }

  /** Bytes do not depend on what else the machine does: more than this is a mistake. */
  @Test
  void allocatesLittleMoreThanJdbc() throws SQLException {
    try (World world = new World("bytes");
        Way jdbc = new JdbcWay(world.url());
        Way kept = new AludelWay(world.url(), true)) {
      bytes(jdbc);
      bytes(kept);

      assertThat(bytes(kept)).isLessThan(1.6 * bytes(jdbc));
    }
  }

  private static double bytes(Way way) {
    int[] next = {0};
    return Cost.of(STATEMENTS, () -> {
          try {
            way.inOpenTransaction(next[0]++ % World.ROWS);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        })
        .bytes();
  }
}
