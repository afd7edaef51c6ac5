package dev.aludel.orm;

import dev.aludel.engine.FlightRecorder;
import dev.aludel.orm.flush.ChangeSet;

/** What the flight recorder is told of one flush; nothing where nobody records. */
interface FlushRecord {

  FlushRecord NONE = (changes, statements, failed) -> {};

  static FlushRecord begun() {
    return FlightRecorder.isThere() ? FlushEvent.begun() : NONE;
  }

  void done(ChangeSet changes, long statements, boolean failed);
}
