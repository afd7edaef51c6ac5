package dev.aludel.benchmarks.accessor;

import static dev.aludel.sql.Sql.select;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.util.ArrayList;
import java.util.List;

/** Makes the instances, by a real session on H2: so that they carry what they carry in life. */
final class Samples implements AutoCloseable {

  /** So few that they stay in the first cache: it is the access that is measured, not the memory. */
  static final int COUNT = 128;

  /** How often each is accessed in one invocation, which so takes a microsecond or more and can be timed alone. */
  static final int PASSES = 32;

  static final int ACCESSES = COUNT * PASSES;

  private final Engine engine = Engine.create("jdbc:h2:mem:");
  private final Session session;
  private final Sample[] all;

  Samples(Population population) {
    Registry.of(Sample.class).metadata().createAll(engine);
    SessionFactory sessions = SessionFactory.of(engine).withAutoflush(false);
    sessions.begin(first -> first.addAll(made(COUNT)));
    session = sessions.open();
    all = samples(population).toArray(new Sample[0]);
  }

  Sample[] all() {
    return all;
  }

  /** Writes each attribute once, so that every further write is a repeated one. */
  Sample[] changed() {
    for (Sample sample : all) {
      sample.count++;
      sample.stamp++;
      sample.label = "changed";
    }
    return all;
  }

  private List<Sample> samples(Population population) {
    return population == Population.MANAGED ? loaded() : made(COUNT);
  }

  private List<Sample> loaded() {
    return session.scalars(select(Sample.class)).all();
  }

  private static List<Sample> made(int count) {
    List<Sample> samples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Sample sample = new Sample();
      sample.count = i;
      sample.stamp = i;
      sample.label = "sample " + i;
      samples.add(sample);
    }
    return samples;
  }

  @Override
  public void close() {
    session.close();
    engine.close();
  }
}
