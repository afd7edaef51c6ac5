package dev.aludel.benchmarks.loading;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;

import dev.aludel.benchmarks.fork.Cost;
import dev.aludel.benchmarks.loading.Parent.Child;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Loads 100 parents with their 1,000 children in turns: by hand, and by each style in a session of its own. Answers nanoseconds and
 * bytes of each, of the turns that took least.
 */
final class LoadingProgram {

  // H2 would answer a query that it has answered before out of its memory.
  private static final String URL =
      "jdbc:h2:mem:loading;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";
  private static final int PARENTS = 100;
  private static final int CHILDREN = 10;
  private static final int TURNS = 40;
  private static final int WARM_UP = 15;
  private static final int LOADS = 40;

  private LoadingProgram() {}

  public static void main(String... arguments) throws SQLException {
    try (Connection jdbc = DriverManager.getConnection(URL);
        Engine engine = Engine.create(URL)) {
      Registry.of(Parent.class, Child.class).metadata().createAll(engine);
      SessionFactory sessions = SessionFactory.of(engine);
      sessions.begin(LoadingProgram::fill);
      jdbc.setAutoCommit(false);
      List<Supplier<Integer>> ways = new ArrayList<>();
      ByHand byHand = new ByHand(jdbc);
      ways.add(() -> {
        try {
          return checksum(byHand.load());
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
      Select<Parent> parents = select(Parent.class);
      ways.add(() -> load(sessions, parents));
      ways.add(() -> load(sessions, parents.withOption(Load.selectIn(toMany(Parent::children)))));
      ways.add(() -> load(sessions, parents.withOption(Load.joined(toMany(Parent::children)))));
      ways.add(() -> load(sessions, parents.withOption(Load.lazy(toMany(Parent::children)))));
      measure(ways);
    }
  }

  private static void fill(Session session) {
    for (int i = 1; i <= PARENTS; i++) {
      Parent parent = new Parent(i, "parent " + i);
      for (int k = 0; k < CHILDREN; k++) {
        parent.children().add(new Child(i * CHILDREN + k, "child " + k, k, i));
      }
      session.add(parent);
    }
  }

  private static int load(SessionFactory sessions, Select<Parent> query) {
    try (Session session = sessions.open()) {
      return checksum(session.scalars(query).all());
    }
  }

  private static int checksum(List<Parent> parents) {
    int sum = 0;
    for (Parent parent : parents) {
      sum = 31 * sum + parent.name().length();
      for (Child child : parent.children()) {
        sum = 31 * sum + child.id() + child.age() + child.name().length() + child.parentId();
      }
    }
    return sum;
  }

  private static void measure(List<Supplier<Integer>> ways) {
    int expected = ways.get(0).get();
    List<Cost> least = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < ways.size(); i++) {
        Supplier<Integer> way = ways.get(i);
        Cost cost = Cost.of(LOADS, () -> {
          if (way.get() != expected) {
            throw new IllegalStateException("other rows than by hand");
          }
        });
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
