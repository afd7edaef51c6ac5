package dev.aludel.benchmarks.accessor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What to write, made beforehand: to each instance another value. */
@State(Scope.Thread)
public class Values {

  final int[] ints = IntStream.range(0, Samples.COUNT).toArray();
  final long[] longs = Arrays.stream(ints).asLongStream().toArray();
  final String[] strings =
      Arrays.stream(ints).mapToObj(number -> "value " + number).toArray(String[]::new);
}
