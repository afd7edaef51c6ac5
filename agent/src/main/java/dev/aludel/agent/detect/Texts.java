package dev.aludel.agent.detect;

import java.nio.charset.StandardCharsets;

/** At most 32 texts to look for among the constants of class files, without decoding these. */
final class Texts {

  private final byte[][] texts;
  private final long
      lengths; // a bit for each length that occurs: most constants need no closer look

  Texts(String... ascii) {
    this.texts = new byte[ascii.length][];
    long seen = 0;
    for (int i = 0; i < ascii.length; i++) {
      texts[i] = ascii[i].getBytes(StandardCharsets.US_ASCII);
      seen |= 1L << texts[i].length;
    }
    this.lengths = seen;
  }

  /** The number of the text that these bytes are; -1 if they are none. */
  int indexOf(byte[] bytes, int start, int length) {
    if (length >= Long.SIZE || (lengths >>> length & 1) == 0) {
      return -1;
    }
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].length == length && startsWith(bytes, start, texts[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int start, byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (bytes[start + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
