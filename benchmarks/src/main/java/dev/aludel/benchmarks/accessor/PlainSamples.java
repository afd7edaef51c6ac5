package dev.aludel.benchmarks.accessor;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** As many plain instances as there are mapped ones elsewhere. */
@State(Scope.Thread)
public class PlainSamples {

  PlainSample[] all = {};

  @Setup
  public void make() {
    all = new PlainSample[Samples.COUNT];
    for (int i = 0; i < all.length; i++) {
      all[i] = new PlainSample();
      all[i].count = i;
      all[i].stamp = i;
      all[i].label = "sample " + i;
    }
  }
}
