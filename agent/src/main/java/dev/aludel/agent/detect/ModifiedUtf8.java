package dev.aludel.agent.detect;

/** The text encoding of class files (JVMS 4.4.7): each UTF-16 unit apart, in one to three bytes. */
final class ModifiedUtf8 {

  private ModifiedUtf8() {}

  static String decode(byte[] bytes, int start, int length) {
    StringBuilder text = new StringBuilder(length);
    int position = start;
    while (position < start + length) {
      int first = bytes[position++];
      if (first >= 0) {
        text.append((char) first);
      } else if ((first & 0xE0) == 0xC0) {
        text.append((char) ((first & 0x1F) << 6 | bytes[position++] & 0x3F));
      } else {
        int high = (first & 0x0F) << 12 | (bytes[position++] & 0x3F) << 6;
        text.append((char) (high | bytes[position++] & 0x3F));
      }
    }
    return text.toString();
  }
}
