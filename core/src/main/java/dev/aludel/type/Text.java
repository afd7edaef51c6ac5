package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Binds text, which must be Unicode: for half of a surrogate pair, drivers send another character without a word. */
final class Text {

  private Text() {}

  static void write(PreparedStatement statement, int index, String text) throws SQLException {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))
          && Character.isBmpCodePoint(text.codePointAt(i++))) {
        throw ValueException.of(
            "Parameter %d has half of a surrogate pair, which is no character.".formatted(index),
            "Cut texts between characters: String.offsetByCodePoints.",
            "half-character");
      }
    }
    statement.setString(index, text);
  }
}
