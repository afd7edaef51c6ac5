package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import org.jspecify.annotations.Nullable;

/** Who has to know what the database made of a new row. */
@FunctionalInterface
public interface FlushListener {

  /**
   * The database has generated the key that the instance now has in that slot, or the program its default.
   *
   * @param before what the field held: null, or 0 in a primitive one
   */
  void valueMade(InstanceState state, int slot, @Nullable Object before);
}
