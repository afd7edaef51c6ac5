package dev.aludel.oracle;

/** How many cases the mass tests run, and from which seeds. */
final class Effort {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  /** The seed whose questions are the same in each run. */
  static final long FIXED_SEED = 20_240_229;

  private Effort() {}

  static int of(int ordinary, int deep) {
    return DEEP ? deep : ordinary;
  }

  /** A seed never used before, which is told so that the run can be repeated: {@code -Daludel.oracle.seed=…}. */
  static long freshSeed() {
    long seed = Long.getLong("aludel.oracle.seed", System.nanoTime());
    System.out.println("[tests] random questions from the seed " + seed);
    return seed;
  }
}
