package dev.aludel.demo.chinook.sale;

/**
 * What became of a sale that failed.
 *
 * @param halfWay the books as the transaction saw them, in the middle of it
 * @param after the books after the rollback
 * @param refusal what the database had to say
 * @param keyForgotten whether the invoice in memory has lost the key that it had half-way
 */
public record Failure(
    Ledger before, Ledger halfWay, Ledger after, String refusal, boolean keyForgotten) {

  /** Whether the books are as they were, and the invoice in memory knows that it is not in them. */
  public boolean leftNothing() {
    return after.equals(before) && keyForgotten;
  }
}
