package dev.aludel.benchmarks.accessor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Mapped instances that nobody has written to since they were made or loaded. */
@State(Scope.Thread)
public class CleanSamples {

  @Param
  public Population population = Population.TRANSIENT;

  Sample[] all = {};
  private @Nullable Samples samples;

  @Setup
  public void make() {
    samples = new Samples(population);
    all = samples.all();
  }

  @TearDown
  public void close() {
    Objects.requireNonNull(samples).close();
  }
}
