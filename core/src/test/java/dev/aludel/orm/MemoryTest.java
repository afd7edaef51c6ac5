package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.Footprint;
import dev.aludel.fixture.Sizes;
import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.StateContext;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Keyed;
import dev.aludel.orm.model.Keyed.Shelf;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What managing instances costs beyond the instances, in a 64-bit HotSpot with compressed references. */
class MemoryTest {

  private static final int MOST_FOR_A_LOADED_INSTANCE = 72;

  /** One more than the identity map holds before it doubles: the number for which it takes most space an entry. */
  private static final int WORST = 10_241;

  private static final Engine ENGINE = Engine.create("jdbc:h2:mem:" + UUID.randomUUID());

  @BeforeAll
  static void fill() {
    Registry registry = Registry.of(Stream.concat(
            Stream.of(Shelf.class), Stream.concat(Keyed.SINGLE.stream(), Keyed.COMPOSITE.stream()))
        .toArray(Class<?>[]::new));
    registry.metadata().createAll(ENGINE);
    try (Session session = SessionFactory.of(ENGINE).open()) {
      session.execute(text("insert into shelf (id) values (1), (2)"));
      for (String insert : Keyed.inserts(WORST)) {
        session.execute(text(insert));
      }
      session.commit();
    }
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static List<Class<?>> single() {
    return Keyed.SINGLE;
  }

  @ParameterizedTest
  @MethodSource("single")
  void addsAtMost72BytesToALoadedInstance(Class<?> type) {
    try (Session session = SessionFactory.of(ENGINE).open()) {
      List<?> loaded = session.scalars(select(type)).all();

      Measured measured = new Measured(session, loaded);

      assertThat(loaded).hasSize(WORST);
      assertThat(measured.bytesAnInstance()).isLessThanOrEqualTo(MOST_FOR_A_LOADED_INSTANCE);
      assertThat(measured.contexts).hasSize(1);
    }
  }

  static List<Class<?>> composite() {
    return Keyed.COMPOSITE;
  }

  /** The list of the key's values, which are those of the fields where these are objects. */
  @ParameterizedTest
  @MethodSource("composite")
  void addsItsKeyToAnInstanceWithACompositeOne(Class<?> type) {
    try (Session session = SessionFactory.of(ENGINE).open()) {
      List<?> loaded = session.scalars(select(type)).all();

      assertThat(new Measured(session, loaded).bytesAnInstance())
          .isLessThanOrEqualTo(MOST_FOR_A_LOADED_INSTANCE + Keyed.keySize(type));
    }
  }

  @Test
  void addsNothingWhenInstancesExpireOrLoseTheirSession() {
    Session session = SessionFactory.of(ENGINE).open();
    List<?> loaded = session.scalars(select(Keyed.ByLongLazily.class)).all();
    double before = new Measured(session, loaded).bytesAnInstance();

    session.commit();
    Measured expired = new Measured(session, loaded);
    session.close();

    assertThat(expired.bytesAnInstance()).isEqualTo(before);
    assertThat(expired.contexts).hasSize(1);
    assertThat(new Measured(session, loaded).contexts).hasSize(1);
  }

  @Test
  void sharesWhatIsLoadedOfInstancesThatAreLoadedOneByOne() {
    try (Session session = SessionFactory.of(ENGINE).open()) {
      List<?> loaded = Stream.of(1, 2, 3, 4)
          .map(id -> session.get(Keyed.ByIntLazily.class, id))
          .toList();
      Keyed.ByIntLazily first = (Keyed.ByIntLazily) loaded.get(0);
      Keyed.ByIntLazily second = (Keyed.ByIntLazily) loaded.get(1);

      assertThat(first.getShelf()).isNotNull();
      assertThat(second.getShelf()).isNotNull();
      Set<Object> contexts = new Measured(session, loaded).contexts;
      assertThat(contexts).as("shelf not loaded; shelf loaded; a shelf itself").hasSize(3);
    }
  }

  @Test
  void paysForChangesOnlyFromTheFirstToTheFlush() {
    try (Session session = SessionFactory.of(ENGINE).open()) {
      List<Keyed.ByInteger> loaded =
          session.scalars(select(Keyed.ByInteger.class)).all();
      Keyed.ByInteger one = loaded.get(0);
      long clean = stateBytes(one);

      one.setName("changed");

      assertThat(clean).isEqualTo(Sizes.of(InstanceState.class)).isEqualTo(48);
      assertThat(stateBytes(one)).isGreaterThan(clean);
      assertThat(loaded.subList(1, loaded.size()))
          .allMatch(instance -> stateBytes(instance) == clean);
      session.flush();
      assertThat(stateBytes(one)).isEqualTo(clean);
    }
  }

  private static long stateBytes(Object instance) {
    Footprint footprint = new Footprint(
        object -> isShared(object) || object instanceof Instrumented || object instanceof Enum);
    footprint.add(Inspect.state(instance));
    return footprint.bytes();
  }

  private static boolean isShared(Object object) {
    return object instanceof ClassManager || object instanceof StateContext;
  }

  /** The identity map, the states and what they refer to, without what the instances would have on their own. */
  private static final class Measured {

    private final Set<Object> contexts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Footprint footprint = new Footprint(this::isOfOthers);
    private final int instances;
    private long woven;

    Measured(Session session, List<?> loaded) {
      instances = loaded.size();
      for (Object one : loaded) {
        Instrumented instance = (Instrumented) one;
        woven += Sizes.of(one.getClass()) - Sizes.unwoven(one.getClass());
        for (int slot = 0; slot < ClassManager.of(one.getClass()).slotCount(); slot++) {
          footprint.exclude(instance.$aludel_get(slot));
        }
      }
      footprint.add(session.workspace().identityMap());
      loaded.forEach(one -> footprint.add(Inspect.state(one)));
    }

    private boolean isOfOthers(Object object) {
      if (object instanceof StateContext) {
        contexts.add(object);
      }
      return isShared(object) || object instanceof Instrumented;
    }

    double bytesAnInstance() {
      return (double) (footprint.bytes() + woven) / instances;
    }
  }
}
