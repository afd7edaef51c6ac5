package dev.aludel.benchmarks.statement;

import dev.aludel.benchmarks.fork.Cost;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Builds and compiles the query over and over, in turns: Aludel with a warm cache, jOOQ rendering, jOOQ sending, and Aludel
 * with a shape that its cache cannot know. Answers nanoseconds and bytes a statement of each, in that order, of the turns
 * that took least.
 */
final class StatementProgram {

  private static final int TURNS = 30;
  private static final int WARM_UP = 10;
  private static final int STATEMENTS = 3_000;

  private int shapes;
  private int lengths; // of all that was made, so that none of it can be left out

  private StatementProgram() {}

  public static void main(String... arguments) throws SQLException {
    new StatementProgram().run(arguments[0]);
  }

  private void run(String dialect) throws SQLException {
    JooqQuery jooq = new JooqQuery(dialect);
    try (AludelQuery aludel = new AludelQuery(dialect)) {
      List<IntSupplier> ways = List.of(
          () -> aludel.sent("total").length(),
          () -> jooq.rendered("total").length(),
          () -> jooq.sent("total"),
          () -> aludel.sent("total" + shapes++).length());
      List<Cost> costs = turn(ways);
      for (int turn = 1; turn < TURNS; turn++) {
        List<Cost> again = turn(ways);
        costs = turn < WARM_UP ? again : least(costs, again);
      }
      for (Cost cost : costs) {
        System.out.println(cost.nanos());
        System.out.println(cost.bytes());
      }
    }
  }

  private List<Cost> turn(List<IntSupplier> ways) {
    return ways.stream()
        .map(way -> Cost.of(STATEMENTS, () -> lengths += way.getAsInt()))
        .toList();
  }

  private static List<Cost> least(List<Cost> some, List<Cost> others) {
    return IntStream.range(0, some.size())
        .mapToObj(i -> some.get(i).least(others.get(i)))
        .toList();
  }
}
