package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.Mapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that a row had and the one that it has now. */
public final class KeyChange {

  private final Mapper<?> mapper;
  private final List<?> former;
  private final List<?> now;

  /**
   * @param former the key as an identity has it
   * @param now that of the same row from now on
   */
  public KeyChange(InstanceState row, Object former, Object now) {
    mapper = FlushPlanner.mapper(row);
    this.former = parts(former);
    this.now = parts(now);
  }

  private static List<?> parts(Object key) {
    return key instanceof List<?> several ? several : List.of(key);
  }

  Mapper<?> mapper() {
    return mapper;
  }

  /** What rows referred to before the change in that column; null if it is no part of the key. */
  @Nullable
  Object former(JoinPair pair) {
    return part(former, pair);
  }

  /** What rows refer to after the change in that column; null if it is no part of the key. */
  @Nullable
  Object now(JoinPair pair) {
    return part(now, pair);
  }

  private @Nullable Object part(List<?> key, JoinPair pair) {
    int position = mapper.primaryKey().indexOf(pair.remote());
    return position < 0 ? null : key.get(position);
  }
}
