package dev.aludel.dialect;

import dev.aludel.type.DialectNames;

/** The names of the dialects found. Found by name as a service. */
public final class KnownNames implements DialectNames {

  @Override
  public void require(String name) {
    Dialects.named(name);
  }
}
