package dev.aludel.mapping.model;

import org.jspecify.annotations.Nullable;

/** A line of a {@link Ledger}, with a key of two columns. */
public class Entry {

  private @Nullable Integer ledgerId;
  private int line;
  private @Nullable Ledger ledger;

  public Entry(Ledger ledger, int line) {
    this.ledger = ledger;
    this.line = line;
  }

  public int getLine() {
    return line;
  }

  public @Nullable Ledger getLedger() {
    return ledger;
  }

  public @Nullable Integer getLedgerId() {
    return ledgerId;
  }
}
