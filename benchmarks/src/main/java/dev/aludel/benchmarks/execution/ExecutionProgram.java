package dev.aludel.benchmarks.execution;

import dev.aludel.benchmarks.fork.Cost;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows over and over, in turns: by hand, by a kept statement, and by one that is built each time. Answers nanoseconds
 * and bytes of each, first in an open transaction, then in one of its own, of the turns that took least.
 */
final class ExecutionProgram {

  private static final int TURNS = 40;
  private static final int WARM_UP = 15;
  private static final int STATEMENTS = 5_000;

  private interface Read {
    long of(long id) throws SQLException;
  }

  private long sum; // of all that was read, so that none of it can be left out

  private ExecutionProgram() {}

  public static void main(String... arguments) throws SQLException {
    new ExecutionProgram().run();
  }

  private void run() throws SQLException {
    try (World world = new World("execution");
        Way jdbc = new JdbcWay(world.url());
        Way kept = new AludelWay(world.url(), true);
        Way built = new AludelWay(world.url(), false)) {
      List<Way> ways = List.of(jdbc, kept, built);
      requireSame(ways);
      List<Read> reads = new ArrayList<>();
      ways.forEach(way -> reads.add(way::inOpenTransaction));
      ways.forEach(way -> reads.add(way::inOwnTransaction));
      List<Cost> least = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < reads.size(); i++) {
          Cost cost = cost(reads.get(i));
          if (least.size() <= i) {
            least.add(cost);
          } else {
            least.set(i, turn < WARM_UP ? cost : least.get(i).least(cost));
          }
        }
      }
      for (Cost cost : least) {
        System.out.println(cost.nanos());
        System.out.println(cost.bytes());
      }
    }
  }

  private Cost cost(Read read) {
    int[] next = {0};
    return Cost.of(STATEMENTS, () -> {
      try {
        sum += read.of(next[0]++ % World.ROWS);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void requireSame(List<Way> ways) throws SQLException {
    for (long id = 0; id < World.ROWS; id++) {
      for (Way way : ways) {
        long expected = ways.get(0).inOpenTransaction(id);
        if (way.inOpenTransaction(id) != expected || way.inOwnTransaction(id) != expected) {
          throw new IllegalStateException(way + " reads something else for " + id);
        }
      }
    }
  }
}
