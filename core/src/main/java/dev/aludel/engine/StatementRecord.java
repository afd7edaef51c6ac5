package dev.aludel.engine;

/** What the flight recorder is told of one statement; nothing where nobody records, which costs no memory. */
interface StatementRecord {

  StatementRecord NONE = new StatementRecord() {
    @Override
    public void done(Execution execution, long rows) {}

    @Override
    public void read(long rows) {}

    @Override
    public void failed(Execution execution) {}
  };

  static StatementRecord begun() {
    return FlightRecorder.isThere() ? StatementEvent.begun() : NONE;
  }

  /** Rows are -1 for a query: its event ends now, and is kept once it is known how many were read. */
  void done(Execution execution, long rows);

  void read(long rows);

  void failed(Execution execution);
}
