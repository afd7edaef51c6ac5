package dev.aludel.benchmarks.accessor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Mapped instances of which each attribute was written before. */
@State(Scope.Thread)
public class ChangedSamples {

  @Param
  public Population population = Population.TRANSIENT;

  Sample[] all = {};
  private @Nullable Samples samples;

  @Setup
  public void make() {
    samples = new Samples(population);
    all = samples.changed();
  }

  @TearDown
  public void close() {
    Objects.requireNonNull(samples).close();
  }
}
