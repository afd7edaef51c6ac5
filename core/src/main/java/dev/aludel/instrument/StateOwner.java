package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an instance and answers for what it lacks. That a session does is not the business of this package.
 */
public interface StateOwner {

  /** What the states that it holds share; always the same object. */
  StateContexts contexts();

  /** Loads the attribute of that slot, and any other that comes with it, into the instance. */
  void load(InstanceState state, int slot);

  /** As {@link #load}, of a value that is about to be replaced: in the middle of a change, which must not be flushed. */
  void loadOld(InstanceState state, int slot);

  /** What a reference that is not loaded points at, if that is in memory already; sends no SQL. */
  @Nullable
  Instrumented peek(InstanceState state, int slot);

  /** An attribute of the instance is about to be changed for the first time since the last flush. */
  void changed(InstanceState state);

  /** Whether it is told of each write, and not of the first one of an attribute only. */
  boolean watchesWrites();

  /** The program writes an attribute of the instance; called only if {@link #watchesWrites}. */
  void written(InstanceState state, int slot);

  /** The program put {@code child} into a relationship of the instance. */
  void related(InstanceState state, Attribute attribute, Instrumented child);

  /** The program took {@code child} out of a relationship of the instance. */
  void unrelated(InstanceState state, Attribute attribute, Instrumented child);
}
