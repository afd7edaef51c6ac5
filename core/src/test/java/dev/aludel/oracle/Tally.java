package dev.aludel.oracle;

/** Counts what was compared. Mutable. */
final class Tally {

  private int expressions;
  private int undetermined;
  private int errors;
  private int cells;
  private int openCells;

  void expressions(int more) {
    expressions += more;
  }

  void undetermined(int more) {
    undetermined += more;
  }

  void errors(int more) {
    errors += more;
  }

  void cells(int more) {
    cells += more;
  }

  void openCells(int more) {
    openCells += more;
  }

  int expressions() {
    return expressions;
  }

  /** How many of a hundred expressions or values could not be compared. */
  int openPercent() {
    return (int)
        (100L * undetermined / Math.max(expressions, 1) + 100L * openCells / Math.max(cells, 1));
  }

  @Override
  public String toString() {
    return "%d expressions, %d errors, %d values; %d expressions and %d values too close to call"
        .formatted(expressions, errors, cells, undetermined, openCells);
  }
}
