package dev.aludel.hostile;

/** A word of SQL, as a database reads it; of names and literals what is between the quotes. */
record SqlToken(Kind kind, String text) {

  enum Kind {
    /** A keyword, or a name without quotes. */
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    /** {@code ?} or {@code $1}. */
    PARAMETER,
    SIGN,
    COMMENT
  }
}
