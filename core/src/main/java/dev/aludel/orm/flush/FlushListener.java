package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has to know what a flush did to instances, beside sending their rows. */
public interface FlushListener {

  /** Tells nobody. */
  FlushListener NOBODY = new FlushListener() {
    @Override
    public void valueMade(InstanceState state, int slot, @Nullable Object before) {}

    @Override
    public void keysChanged(Map<InstanceState, Object> keys) {}
  };

  /**
   * The instance has a value in that slot which the program did not set: a generated key, a default, a version, a
   * foreign key taken over from what it refers to.
   *
   * @param before what the field held
   */
  void valueMade(InstanceState state, int slot, @Nullable Object before);

  /**
   * The rows of these instances have other keys from now on. The states still have the old ones.
   *
   * @param keys the new ones, as identities have them
   */
  void keysChanged(Map<InstanceState, Object> keys);
}
