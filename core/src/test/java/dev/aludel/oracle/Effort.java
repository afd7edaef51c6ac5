package dev.aludel.oracle;

/** How many cases the mass tests run, and from which seed on. */
final class Effort {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  /** Whose questions are the same in each ordinary run. */
  private static final long FIXED_SEED = 20_240_229;

  /** A deep run asks what nobody has asked before, and can be repeated by {@code -Daludel.oracle.seed=…}. */
  static final long SEED =
      Long.getLong("aludel.oracle.seed", DEEP ? System.nanoTime() : FIXED_SEED);

  static {
    System.out.println("[tests] random questions from the seed " + SEED);
  }

  private Effort() {}

  static int of(int ordinary, int deep) {
    return DEEP ? deep : ordinary;
  }
}
