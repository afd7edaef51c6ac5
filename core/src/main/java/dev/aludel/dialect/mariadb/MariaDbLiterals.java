package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.LiteralText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Literals that mean the same in any sql_mode: backslashes are written by their number, since whether they escape is a
 * setting of the session. So is what lies beyond U+FFFF, which the catalogue would keep as question marks. Other ways to
 * write them by bytes are turned into literals again, which the server then cannot read (MariaDB 10.11), or take part in a
 * comparison as a column would, with a collation of their own.
 */
final class MariaDbLiterals extends LiteralText {

  static final LiteralText TEXT = new MariaDbLiterals();

  private MariaDbLiterals() {}

  @Override
  protected String text(String text) {
    List<String> pieces = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    int from = 0;
    while (from < characters.length) {
      int to = from;
      boolean plain = isPlain(characters[from]);
      while (to < characters.length && isPlain(characters[to]) == plain) {
        to++;
      }
      String piece = new String(characters, from, to - from);
      pieces.add(plain ? super.text(piece) : byNumber(piece));
      from = to;
    }
    return switch (pieces.size()) {
      case 0 -> "''";
      case 1 -> pieces.get(0);
      default -> "concat(" + String.join(", ", pieces) + ")";
    };
  }

  /** By as few digits as the driver sends: it is kept and compared with more of them. */
  @Override
  protected String number(float number) {
    return number(Double.parseDouble(Float.toString(number)));
  }

  private static boolean isPlain(int codePoint) {
    return codePoint != '\\' && Character.isBmpCodePoint(codePoint);
  }

  private static String byNumber(String piece) {
    List<String> numbers = new ArrayList<>();
    piece.codePoints().forEach(codePoint -> numbers.add(Long.toString(number(codePoint))));
    return "char(" + String.join(", ", numbers) + " using utf8mb4)";
  }

  /** The bytes of its UTF-8. */
  private static long number(int codePoint) {
    byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    ByteBuffer padded = ByteBuffer.allocate(Long.BYTES);
    padded.position(Long.BYTES - bytes.length);
    return padded.put(bytes).getLong(0);
  }
}
