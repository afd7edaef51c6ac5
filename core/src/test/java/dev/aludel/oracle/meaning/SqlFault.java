package dev.aludel.oracle.meaning;

/** The error that evaluating an expression ends in. */
public final class SqlFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  SqlFault(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
