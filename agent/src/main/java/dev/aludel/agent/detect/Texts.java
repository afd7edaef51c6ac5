package dev.aludel.agent.detect;

import java.nio.charset.StandardCharsets;

/** At most 32 texts to look for among the constants of class files, without decoding these. */
final class Texts {

  private static final int LONGEST = 63;

  private final byte[][] texts;

  /** The number of a text of each length, plus 1: most constants need no closer look. */
  private final byte[] firstOfLength = new byte[LONGEST + 1];

  /** The number of the next text of the same length, plus 1. */
  private final byte[] nextOfLength;

  Texts(String... ascii) {
    this.texts = new byte[ascii.length][];
    this.nextOfLength = new byte[ascii.length];
    for (int i = 0; i < ascii.length; i++) {
      texts[i] = ascii[i].getBytes(StandardCharsets.US_ASCII);
      nextOfLength[i] = firstOfLength[texts[i].length];
      firstOfLength[texts[i].length] = (byte) (i + 1);
    }
  }

  /** The number of the text that these bytes are; -1 if they are none. */
  int indexOf(byte[] bytes, int start, int length) {
    int text = length > LONGEST ? -1 : firstOfLength[length] - 1;
    while (text >= 0 && !startsWith(bytes, start, texts[text])) {
      text = nextOfLength[text] - 1;
    }
    return text;
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
