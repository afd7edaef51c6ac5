package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.CompiledClasses;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes that nobody has used before, of a new class loader each time, used by many threads at once. */
@Unwatched("The watching would take longer than the work.")
class FirstUseTest {

  private static final int THREADS = 16;
  private static final int ROUNDS = Boolean.getBoolean("aludel.deep") ? 5_000 : 500;

  private static final CompiledClasses CLASSES =
      CompiledClasses.of(Map.of("first.Box", """
      package first;

      import dev.aludel.mapping.*;
      import java.util.*;

      @Mapped(table = "boxes")
      public class Box {
        @Id private Long id;
        @Column private String name;
        @Relationship(backPopulates = "box") private List<Item> items = new ArrayList<>();

        public Box(String name) {
          this.name = name;
          items.add(new Item(name));
        }
      }
      """, "first.Item", """
      package first;

      import dev.aludel.mapping.*;

      @Mapped(table = "items")
      public class Item {
        @Id private Long id;
        @Column private String name;
        @Column(references = "boxes.id") private Long boxId;
        @Relationship(backPopulates = "items") private Box box;

        public Item(String name) {
          this.name = name;
        }
      }
      """), "-proc:none");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Engine engine = Engine.create("jdbc:h2:mem:");

  @AfterEach
  void close() {
    threads.shutdownNow();
    engine.close();
  }

  @Test
  void hasOneMappingOfAClassForAllThreadsThatUseItFirst() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      CompiledClasses loader = CLASSES.again();
      Class<?> box = loader.type("first.Box");
      Registry registry = Registry.of(box, loader.type("first.Item"));
      if (round == 0) {
        registry.metadata().createAll(engine);
      }

      boolean flushed = round % 5 == 0;
      List<Mapper<?>> seen = atOnce(() -> use(box, flushed));

      assertThat(distinct(seen)).containsExactly(registry.mapper(box));
    }
  }

  @Test
  void hasOneWholeMappingAfterManyThreadsHaveMappedAClassAtOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      CompiledClasses loader = CLASSES.again();

      List<Mapper<?>> made = atOnce(() -> {
        Class<?> box = loader.type("first.Box");
        return Registry.of(box, loader.type("first.Item")).mapper(box);
      });

      Class<?> box = loader.type("first.Box");
      Mapper<?> present = Mapper.of(box);
      assertThat(made).contains(present);
      assertThat(present.relationship("items").target())
          .isSameAs(Mapper.of(loader.type("first.Item")));
      assertThat(present.relationship("items").attribute())
          .isSameAs(present.manager().attribute(present.relationship("items").slot()));
      assertThat(distinct(made.stream().map(Mapper::manager).toList())).hasSize(1);
    }
  }

  /** Adds an instance and its child; or writes their rows, too, and reads one again. */
  private Mapper<?> use(Class<?> type, boolean flushed) throws ReflectiveOperationException {
    Object box = type.getConstructor(String.class).newInstance("box");
    try (Session session = SessionFactory.of(engine).open()) {
      session.add(box);
      assertThat(session.newInstances()).hasSize(2);
      if (flushed) {
        session.flush();
        assertThat(session.scalars(Sql.select(type)).all().contains(box)).isTrue();
      }
      session.rollback();
    }
    return Mapper.of(type);
  }

  private <R> List<R> atOnce(Callable<R> work) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      futures.add(threads.submit(() -> {
        barrier.await();
        return work.call();
      }));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private static <T> Set<T> distinct(List<? extends T> several) {
    Set<T> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(several);
    return distinct;
  }
}
