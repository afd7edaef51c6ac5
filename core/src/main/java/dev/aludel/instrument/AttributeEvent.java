package dev.aludel.instrument;

/**
 * What started a change. Handed along while both sides of a relationship are brought in step, so that neither side
 * calls the other back.
 */
public record AttributeEvent(Attribute attribute, Kind kind) {

  /** What the program did. */
  public enum Kind {
    SET,
    APPEND,
    REMOVE
  }

  boolean is(Attribute other, Kind otherKind) {
    return attribute == other && kind == otherKind;
  }
}
