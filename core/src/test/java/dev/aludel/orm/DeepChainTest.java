package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Bead;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Work along chains that are longer than a stack is deep, in time that grows as their length does. */
@Unwatched("The watching would take longer than the work.")
class DeepChainTest {

  private static final int DEPTH = 100_000;
  private static final int ADDED = 20_000;
  private static final int KEYS = 5_000;
  private static final int STEP = Boolean.getBoolean("aludel.deep") ? DEPTH / 5 : DEPTH / 100;

  @Test
  void worksAlongALongChainOnASmallStackInLinearTime() {
    requireLinear(DEPTH, depth -> SmallStack.call(() -> alongAChain(depth)));
  }

  @Test
  void followsTheCascadeOnceForEachThatIsAppendedToAChain() {
    requireLinear(ADDED, depth -> SmallStack.call(() -> appended(depth)));
  }

  @Test
  void carriesManyKeysOverAndBackInLinearTime() {
    requireLinear(KEYS, DeepChainTest::keysOfMany);
  }

  @Test
  void takesLinearTimeAtEachLength() {
    SmallStack.call(() -> alongAChain(STEP / 2));
    for (int times = 2; times <= 5; times++) {
      int depth = times * STEP;
      requireGrowth(
          () -> SmallStack.call(() -> alongAChain(STEP)),
          () -> SmallStack.call(() -> alongAChain(depth)),
          2 * times);
    }
  }

  /** Ten times as much takes at most twice ten times as long: caches hold less of it. Quadratic, it would be a hundred times. */
  private static void requireLinear(int size, IntFunction<Map<String, Duration>> work) {
    work.apply(size / 100);
    requireGrowth(() -> work.apply(size / 10), () -> work.apply(size), 20);
  }

  /**
   * Of all steps together, and of each one less strictly, by the least that they have taken: on a machine that does other things it
   * is measured up to three times. Where a step hardly takes any time, that of the compiler and the clock counts.
   */
  private static void requireGrowth(
      Supplier<Map<String, Duration>> less, Supplier<Map<String, Duration>> more, double most) {
    Map<String, Duration> least = less.get();
    Map<String, Duration> whole = more.get();
    for (int again = 0; again < 2 && !isWithin(least, whole, most); again++) {
      merge(least, less.get());
      merge(whole, more.get());
    }
    assertThat(isWithin(least, whole, most)).as("%s and %s", least, whole).isTrue();
  }

  private static void merge(Map<String, Duration> least, Map<String, Duration> times) {
    times.forEach((step, time) ->
        least.merge(step, time, (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  private static boolean isWithin(
      Map<String, Duration> least, Map<String, Duration> whole, double most) {
    return isLess(sum(whole), times(sum(least), most))
        && least.entrySet().stream()
            .allMatch(step -> isLess(
                whole.getOrDefault(step.getKey(), Duration.ZERO),
                times(step.getValue(), 3 * most).plusMillis(200)));
  }

  private static boolean isLess(Duration one, Duration other) {
    return one.compareTo(other) < 0;
  }

  private static Duration times(Duration time, double factor) {
    return Duration.ofNanos((long) (time.toNanos() * factor));
  }

  private static Duration sum(Map<String, Duration> times) {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  // --- a chain ---------------------------------------------------------------------------------

  private static Map<String, Duration> alongAChain(int depth) {
    CpuTimes times = new CpuTimes();
    try (Engine engine = Engine.create("jdbc:h2:mem:")) {
      Registry.of(Bead.class).metadata().createAll(engine);
      SessionFactory sessions = SessionFactory.of(engine).withExpireOnCommit(false);
      List<Bead> beads = new ArrayList<>();
      times.of("make", () -> beads.addAll(beads(depth)));
      try (Session session = sessions.open()) {
        write(session, beads, times);
        readAgain(session, beads, times);
      }
      try (Session session = sessions.open()) {
        mergeAndDelete(session, beads, times);
      }
    }
    return times.byStep();
  }

  private static void write(Session session, List<Bead> beads, CpuTimes times) {
    Bead middle = beads.get(beads.size() / 2);
    times.of("add", () -> session.add(middle));
    times.of("roll back before the flush", session::rollback);
    assertThat(session.newInstances()).isEmpty();
    times.of("add", () -> session.add(middle));
    assertThat(session.newInstances()).hasSize(beads.size());
    times.of("commit", session::commit);
    assertThat(beads).allMatch(bead -> bead.getId() != null);
    SessionSavepoint savepoint = session.beginNested();
    times.of("change", () -> beads.forEach(bead -> bead.setName("changed")));
    times.of("flush changes", session::flush);
    times.of("roll the savepoint back", savepoint::rollback);
  }

  private static void readAgain(Session session, List<Bead> beads, CpuTimes times) {
    Bead first = beads.get(0);
    times.of("query", () -> assertThat(all(session)).hasSize(beads.size()));
    assertThat(beads).noneMatch(bead -> bead.getName().equals("changed"));
    times.of("expire", () -> session.expire(first));
    times.of("refresh", () -> session.refresh(first));
    times.of("query", () -> assertThat(all(session)).hasSize(beads.size()));
    times.of("log", () -> {
      for (Bead bead : beads) {
        String text = Inspect.state(bead) + " " + Inspect.state(bead).attribute("after");
        assertThat(text).contains("Bead#" + bead.getId(), "true");
      }
    });
    times.of("expunge", () -> session.expunge(first));
    assertThat(beads).allMatch(bead -> Inspect.state(bead).lifecycle() == LifecycleState.DETACHED);
  }

  private static void mergeAndDelete(Session session, List<Bead> beads, CpuTimes times) {
    List<Bead> merged = new ArrayList<>(); // and held
    merged.addAll(all(session));
    times.of("merge", () -> merged.add(session.merge(beads.get(0))));
    assertThat(session.dirty()).isEmpty();
    times.of("delete", () -> session.delete(merged.get(merged.size() - 1)));
    assertThat(session.deleted()).hasSize(beads.size());
    times.of("flush deletes", session::flush);
    times.of("roll back", session::rollback);
    assertThat(merged).allMatch(session::contains);
  }

  private static List<Bead> all(Session session) {
    return session
        .scalars(select(Bead.class).withOption(Load.selectIn(toMany(Bead::getAfter))))
        .all();
  }

  private static List<Bead> beads(int depth) {
    List<Bead> beads = new ArrayList<>();
    Bead before = null;
    for (int i = 0; i < depth; i++) {
      before = new Bead("b" + i, before);
      beads.add(before);
    }
    return beads;
  }

  private static Map<String, Duration> appended(int depth) {
    CpuTimes times = new CpuTimes();
    try (OrmDatabase database = new OrmDatabase(DatabaseServer.H2, Bead.class);
        Session session = database.open()) {
      Bead first = new Bead("first", null);
      session.add(first);
      times.of("append", () -> {
        Bead last = first;
        for (int i = 1; i < depth; i++) {
          Bead next = new Bead("next", null);
          last.getAfter().add(next);
          last = next;
        }
      });
      assertThat(session.newInstances()).hasSize(depth);
    }
    return times.byStep();
  }

  // --- keys ------------------------------------------------------------------------------------

  private static Map<String, Duration> keysOfMany(int size) {
    CpuTimes times = new CpuTimes();
    try (OrmDatabase database = new OrmDatabase(DatabaseServer.H2, Country.class, City.class);
        Session session = database.open()) {
      List<Country> countries = new ArrayList<>();
      List<City> cities = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        countries.add(new Country("c" + i, "country"));
        cities.add(new City("city"));
        countries.get(i).getCities().add(cities.get(i));
      }
      session.addAll(countries);
      session.commit();
      session.scalars(select(City.class)).all();
      session.scalars(select(Country.class)).all();

      countries.forEach(country -> country.setCode("n" + country.getCode()));
      times.of("flush", session::flush);
      assertThat(cities).allMatch(city -> String.valueOf(city.getCountryCode()).startsWith("nc"));
      times.of("roll back", session::rollback);
      assertThat(cities).allMatch(session::contains);
      assertThat(cities.get(size - 1).getCountryCode()).isEqualTo("c" + (size - 1));
    }
    return times.byStep();
  }
}
