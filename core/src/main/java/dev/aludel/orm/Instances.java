package dev.aludel.orm;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Mapper;

/** Changes what instances stand for, without SQL (SQLAlchemy's make_transient and make_transient_to_detached). */
public final class Instances {

  private Instances() {}

  /**
   * Makes an instance one that stands for no row, with the values that it has: it can be added as a new one, also with the
   * same key once the row is deleted. What was not loaded is null or zero then. A session that holds it lets it go.
   */
  public static void makeTransient(Object instance) {
    InstanceState state = Inspect.state(instance);
    if (state.owner() instanceof SessionOwner owner) {
      owner.session().letGo(state);
    } else {
      state.becomeTransient();
    }
  }

  /**
   * Makes a new instance one that stands for the row with its key, which is taken to be there. All other attributes count
   * as not loaded, so that adding it to a session sends nothing and reading them reads the row.
   *
   * @throws SessionException if it has a row already, is in a session, or a part of its key is null
   */
  public static void makeDetached(Object instance) {
    InstanceState state = Inspect.state(instance);
    if (state.owner() != null) {
      throw SessionException.stillHeld(state.toString());
    }
    if (state.hasIdentity()) {
      throw SessionException.hasRow(state.toString());
    }
    Object key = Mapper.of(instance).keyOf((Instrumented) instance);
    if (key == null) {
      throw SessionException.withoutKey(state.toString());
    }
    state.key(key);
    state.expireAll();
  }
}
