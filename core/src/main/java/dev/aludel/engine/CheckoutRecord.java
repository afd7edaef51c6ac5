package dev.aludel.engine;

/** What the flight recorder is told of the wait for a connection; nothing where nobody records. */
interface CheckoutRecord {

  CheckoutRecord NONE = (source, failed) -> {};

  static CheckoutRecord begun() {
    return FlightRecorder.isThere() ? CheckoutEvent.begun() : NONE;
  }

  void done(ConnectionSource source, boolean failed);
}
