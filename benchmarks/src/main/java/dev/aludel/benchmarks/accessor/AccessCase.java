package dev.aludel.benchmarks.accessor;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One kind of access that is measured.
 *
 * @param type of the fields, in the plural
 * @param population which instances of the mapped class; null for those of the plain one
 */
record AccessCase(boolean isRead, String type, @Nullable Population population)
    implements Comparable<AccessCase> {

  private static final Comparator<AccessCase> ORDER = Comparator.comparing(AccessCase::toString);

  static AccessCase of(BenchmarkParams params) {
    String[] path = params.getBenchmark().split("\\.");
    String population = params.getParam("population");
    return new AccessCase(
        path[path.length - 2].contains("Read"),
        path[path.length - 1],
        population == null ? null : Population.valueOf(population));
  }

  boolean isPlain() {
    return population == null;
  }

  AccessCase of(Population mapped) {
    return new AccessCase(isRead, type, mapped);
  }

  @Override
  public int compareTo(AccessCase other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String instances = population == null ? "plain" : population.name().toLowerCase(Locale.ROOT);
    return (isRead ? "read " : "write ") + type + ", " + instances;
  }
}
