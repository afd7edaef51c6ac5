package dev.aludel.dialect.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.RandomSchema;
import dev.aludel.fixture.RichSchema;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.MetaData;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was created is read back, and nothing else. */
abstract class InspectionContract {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Inspector inspector;

  InspectionContract(Databases server) {
    this.server = server;
    this.url = server.newDatabase();
    this.engine = Engine.create(url);
    this.inspector = Inspector.of(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void findsNoDifferenceInWhatItCreated() {
    MetaData rich = RichSchema.of(engine.dialect());
    rich.createAll(engine);

    assertThat(inspector.compare(rich).texts()).isEmpty();
  }

  @Test
  void findsNoDifferenceInRandomSchemas() {
    roundTrip(20_261_125, DEEP ? 3_000 : 300);
    long fresh = System.nanoTime();
    System.out.println("[tests] random schemas from seed " + fresh);
    roundTrip(fresh, DEEP ? 3_000 : 60);
  }

  /** All schemas of one seed side by side, which makes one reading of them. */
  private void roundTrip(long seed, int schemas) {
    Random random = new Random(seed);
    for (int from = 0; from < schemas; from += 100) {
      MetaData some = new MetaData();
      for (int i = from; i < Math.min(schemas, from + 100); i++) {
        RandomSchema.add(some, engine.dialect(), random, "s" + i);
      }
      some.createAll(engine);

      assertThat(inspector.compare(some).texts()).as("seed %d", seed).isEmpty();

      some.dropAll(engine);
      assertThat(inspector.compare(some).texts())
          .hasSize(some.tables().size() + some.views().size() + some.sequences().size());
    }
  }
}
