package dev.aludel.benchmarks.flush;

import dev.aludel.benchmarks.fork.Cost;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.SessionFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Flushes sessions of different sizes in turns, and JDBC's batch between them. Answers nanoseconds and bytes of each turn that
 * took least: of JDBC, of ten changes by each session, of nothing by each session.
 */
final class FlushProgram {

  static final int[] LOADED = {1_000, 10_000, 100_000};

  private static final String URL = "jdbc:h2:mem:flush;DB_CLOSE_DELAY=-1";
  private static final int TURNS = 40;
  private static final int WARM_UP = 15;

  private final List<Cost> least = new ArrayList<>();

  private FlushProgram() {}

  public static void main(String... arguments) throws SQLException {
    try (Engine engine = Engine.create(URL)) {
      Registry.of(Item.class).metadata().createAll(engine);
      SessionFactory sessions = SessionFactory.of(engine);
      sessions.begin(session -> session
          .bulk(Item.class)
          .insert(() -> IntStream.rangeClosed(1, LOADED[LOADED.length - 1])
              .<Object>mapToObj(Item::new)
              .iterator()));
      new FlushProgram().run(sessions);
    }
  }

  private void run(SessionFactory sessions) throws SQLException {
    List<Loaded> all = new ArrayList<>();
    try (ByHand jdbc = new ByHand(URL, 99)) {
      for (int i = 0; i < LOADED.length; i++) {
        all.add(new Loaded(sessions, LOADED[i], i));
      }
      for (int turn = 0; turn < TURNS; turn++) {
        int column = 0;
        take(turn, column++, jdbc.ofChanges());
        for (Loaded loaded : all) {
          take(turn, column++, loaded.ofChanges());
        }
        for (Loaded loaded : all) {
          take(turn, column++, loaded.ofNothing());
        }
      }
      all.forEach(loaded -> loaded.requireWritten(sessions));
    } finally {
      all.forEach(Loaded::close);
    }
    for (Cost cost : least) {
      System.out.println(cost.nanos());
      System.out.println(cost.bytes());
    }
  }

  private void take(int turn, int column, Cost cost) {
    if (least.size() == column) {
      least.add(cost);
    } else {
      least.set(column, turn < WARM_UP ? cost : least.get(column).least(cost));
    }
  }
}
