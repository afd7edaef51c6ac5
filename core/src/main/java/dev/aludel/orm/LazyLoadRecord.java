package dev.aludel.orm;

import dev.aludel.engine.FlightRecorder;
import dev.aludel.instrument.InstanceState;

/** What the flight recorder is told of the load of one attribute at its read; nothing where nobody records. */
interface LazyLoadRecord {

  LazyLoadRecord NONE = (state, slot, statements) -> {};

  static LazyLoadRecord begun() {
    return FlightRecorder.isThere() ? LazyLoadEvent.begun() : NONE;
  }

  void done(InstanceState state, int slot, long statements);
}
