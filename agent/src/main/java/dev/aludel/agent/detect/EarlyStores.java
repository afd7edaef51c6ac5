package dev.aludel.agent.detect;

import java.util.Set;

/**
 * The stores of a constructor into fields of its class before {@code super()} or {@code this()} has returned.
 *
 * @param fields of which instance whatever
 */
public record EarlyStores(Set<FieldReference> fields, Target target) {

  /** Whose fields they are. */
  public enum Target {

    /** The new instance's: no call can take the place of such a store. */
    OWN,

    /** Those of other instances. */
    OTHERS,

    /** Now this, now that; which is which is not known. */
    BOTH
  }
}
