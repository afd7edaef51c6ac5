package dev.aludel.testing;

import dev.aludel.orm.LazyLoad;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement while more becomes known of it. Mutable; guarded by its {@link Recording}. */
final class Sent {

  final String sql;
  final List<List<@Nullable Object>> parameters;
  final boolean batch;
  final CallPath path;
  final @Nullable LazyLoad load;
  final String thread = Thread.currentThread().getName();
  long rows = -1;
  int together = 1;
  boolean failed;

  Sent(
      String sql,
      List<List<@Nullable Object>> parameters,
      boolean batch,
      CallPath path,
      @Nullable LazyLoad load) {
    this.sql = sql;
    this.parameters = parameters;
    this.batch = batch;
    this.path = path;
    this.load = load;
  }
}
