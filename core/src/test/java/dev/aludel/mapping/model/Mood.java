package dev.aludel.mapping.model;

/** How a {@link Person} is. */
public enum Mood {
  CALM,
  MERRY
}
