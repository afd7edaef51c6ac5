package dev.aludel.oracle;

/**
 * What is wrong with an answer.
 *
 * @param inRows whether the database has answered rows, and not an error
 */
record Difference(String text, boolean inRows) {

  @Override
  public String toString() {
    return text;
  }
}
