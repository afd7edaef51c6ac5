package dev.aludel.dialect;

import dev.aludel.sql.Bind;
import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One {@code ?} of a compiled statement, or one list of them.
 *
 * @param index which of the statement's {@link dev.aludel.sql.CacheKey#binds()} it takes its value from
 * @param parameter which of {@link CompiledStatement#parameters()} gives the value instead; -1 for none
 * @param type as this dialect binds it
 * @param list whether it stands for the list of an IN
 */
public record BindSlot(
    int index, int parameter, @Nullable String name, SqlType<?> type, boolean list) {

  static BindSlot of(Bind<?> bind, int index, int parameter, SqlType<?> type) {
    return new BindSlot(
        index, parameter, bind.name(), type, bind instanceof dev.aludel.sql.BindList);
  }

  /** Whether each execution must give the value. */
  public boolean required() {
    return parameter >= 0;
  }
}
