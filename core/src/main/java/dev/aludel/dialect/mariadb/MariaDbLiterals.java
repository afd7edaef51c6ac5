package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.LiteralText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Literals that mean the same in any sql_mode: a text with backslashes is written by its bytes, since whether they escape
 * is a setting of the session. So is one beyond U+FFFF, which the catalogue would keep as a question mark.
 */
final class MariaDbLiterals extends LiteralText {

  static final LiteralText TEXT = new MariaDbLiterals();

  private MariaDbLiterals() {}

  @Override
  protected String text(String text) {
    boolean plain =
        text.indexOf('\\') < 0 && text.codePoints().noneMatch(Character::isSupplementaryCodePoint);
    return plain
        ? super.text(text)
        : "_utf8mb4 X'"
            + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8))
            + "'";
  }
}
