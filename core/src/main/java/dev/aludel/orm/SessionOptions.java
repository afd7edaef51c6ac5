package dev.aludel.orm;

import dev.aludel.orm.loading.LoadOptions;
import dev.aludel.orm.loading.LoaderOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a factory's sessions behave.
 *
 * @param autoflush whether they flush before each query
 * @param expireOnCommit whether instances are read again after a commit
 * @param comparisonAtFlush whether they look for changes that no code told of
 * @param provenance whether they remember which lines of the program set attributes
 * @param cohorts whether instances that one query has loaded load together what they lack
 * @param loading what holds for all their queries
 * @param listeners who is told what they do
 * @param info what the program has to say of them
 */
record SessionOptions(
    boolean autoflush,
    boolean expireOnCommit,
    boolean comparisonAtFlush,
    boolean provenance,
    boolean cohorts,
    LoadOptions loading,
    List<SessionListener> listeners,
    Map<String, Object> info) {

  static final SessionOptions DEFAULT =
      new SessionOptions(true, true, false, false, true, LoadOptions.NONE, List.of(), Map.of());

  SessionOptions {
    listeners = List.copyOf(listeners);
    info = Map.copyOf(info);
  }

  SessionOptions autoflush(boolean on) {
    return new SessionOptions(
        on, expireOnCommit, comparisonAtFlush, provenance, cohorts, loading, listeners, info);
  }

  SessionOptions expireOnCommit(boolean on) {
    return new SessionOptions(
        autoflush, on, comparisonAtFlush, provenance, cohorts, loading, listeners, info);
  }

  SessionOptions comparisonAtFlush(boolean on) {
    return new SessionOptions(
        autoflush, expireOnCommit, on, provenance, cohorts, loading, listeners, info);
  }

  SessionOptions provenance(boolean on) {
    return new SessionOptions(
        autoflush, expireOnCommit, comparisonAtFlush, on, cohorts, loading, listeners, info);
  }

  SessionOptions cohorts(boolean on) {
    return new SessionOptions(
        autoflush, expireOnCommit, comparisonAtFlush, provenance, on, loading, listeners, info);
  }

  SessionOptions loading(LoaderOption option) {
    List<LoaderOption> more = new ArrayList<>(loading.all());
    more.add(option);
    return new SessionOptions(
        autoflush,
        expireOnCommit,
        comparisonAtFlush,
        provenance,
        cohorts,
        LoadOptions.of(more),
        listeners,
        info);
  }

  SessionOptions listener(SessionListener listener) {
    List<SessionListener> more = new ArrayList<>(listeners);
    more.add(listener);
    return new SessionOptions(
        autoflush, expireOnCommit, comparisonAtFlush, provenance, cohorts, loading, more, info);
  }

  SessionOptions info(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(info);
    more.put(key, value);
    return new SessionOptions(
        autoflush,
        expireOnCommit,
        comparisonAtFlush,
        provenance,
        cohorts,
        loading,
        listeners,
        more);
  }
}
