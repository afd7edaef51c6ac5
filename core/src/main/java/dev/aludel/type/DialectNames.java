package dev.aludel.type;

/** Knows what dialects there are; found by {@link java.util.ServiceLoader}. */
public interface DialectNames {

  /** An error with the names of those that there are, if that is none of them. */
  void require(String name);
}
