package dev.aludel.oracle.meaning;

/** How many bits the type of an integer has. */
public enum Width {
  INT,
  LONG,
  /** Of what is made of a SUM of 32-bit integers, which has 64 bits at least in every database. */
  SUM;

  boolean isWide(Env env) {
    return this != INT || env.has(Quirk.INTEGERS_ARE_LONG);
  }
}
