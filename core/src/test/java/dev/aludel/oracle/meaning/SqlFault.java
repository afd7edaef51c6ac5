package dev.aludel.oracle.meaning;

/** The error that evaluating an expression ends in. */
public final class SqlFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final boolean neverTrue;

  SqlFault(Fault fault) {
    this(fault, false);
  }

  private SqlFault(Fault fault, boolean neverTrue) {
    super(fault.name(), null, false, false);
    this.fault = fault;
    this.neverTrue = neverTrue;
  }

  /** The same in a condition that is false or unknown if it has an answer at all. */
  SqlFault neverTrue() {
    return new SqlFault(fault, true);
  }

  boolean isNeverTrue() {
    return neverTrue;
  }

  /** An operand that is needed after all. */
  static Object settled(Object operand) {
    if (operand instanceof RuntimeException thrown) {
      throw thrown;
    }
    return operand;
  }

  /** Throws it, in the place of a value. */
  public Object thrown() {
    throw this;
  }

  public Fault fault() {
    return fault;
  }
}
