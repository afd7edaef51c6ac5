package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import org.jspecify.annotations.Nullable;

/** Who has to know what a flush did to instances, beside sending their rows. */
public interface FlushListener {

  /** Tells nobody. */
  FlushListener NOBODY = new FlushListener() {
    @Override
    public void valueMade(InstanceState state, int slot, @Nullable Object before) {}

    @Override
    public void keyChanged(InstanceState state, Object key) {}
  };

  /**
   * The instance has a value in that slot which the program did not set: a generated key, a default, a version, a
   * foreign key taken over from what it refers to.
   *
   * @param before what the field held
   */
  void valueMade(InstanceState state, int slot, @Nullable Object before);

  /**
   * The row of the instance has another key from now on. The state still has the old one.
   *
   * @param key the new one, as an identity has it
   */
  void keyChanged(InstanceState state, Object key);
}
