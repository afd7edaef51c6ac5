package dev.aludel.instrument;

/**
 * The bits by which woven accessors know whether they must call {@link Access} first: one for reads and one for writes of
 * each of 16 attributes. In a larger class the attributes 0, 16, 32 and so on share their bits, which are then set if one
 * of them needs it. Not for programs.
 */
public final class Flags {

  /** How many attributes have bits of their own. */
  static final int GROUPS = 16;

  /** All bits of reads. */
  static final int READS = 0x0000_FFFF;

  /** All bits of writes: no attribute was written yet. */
  static final int WRITES = 0xFFFF_0000;

  private Flags() {}

  /** Set while an attribute of the slot's group is not loaded. */
  public static int read(int slot) {
    return 1 << slot % GROUPS;
  }

  /** Set while an attribute of the slot's group has no old value kept, on an instance that has a state. */
  public static int write(int slot) {
    return 1 << GROUPS + slot % GROUPS;
  }
}
