package dev.aludel.dialect;

import dev.aludel.type.NativeEnum;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads an enum as a catalogue writes it: {@code enum('a','b')}, or with its name, {@code ENUM app.mood ('a', 'b')}. */
public final class EnumText {

  private EnumText() {}

  /** Whether it is the text of an enum. */
  public static boolean is(String text) {
    List<SqlToken> tokens = SqlToken.of(text);
    return !tokens.isEmpty() && tokens.get(0).is("ENUM");
  }

  /** The type; one without a name is called after its column, as if it were one by itself. */
  public static SqlType<?> type(String text, CatalogRow column) {
    return type(SqlToken.of(text), column);
  }

  /** The same where backslashes escape in all strings. */
  public static SqlType<?> escapedType(String text, CatalogRow column) {
    return type(SqlToken.of(text, true), column);
  }

  private static SqlType<?> type(List<SqlToken> tokens, CatalogRow column) {
    List<String> names = new ArrayList<>();
    List<String> constants = new ArrayList<>();
    for (SqlToken token : tokens) {
      if (token.kind() == SqlToken.Kind.STRING) {
        constants.add(token.text());
      } else if (token.isName()) {
        names.add(token.text());
      }
    }
    return Types.nativeEnumeration(
        switch (names.size()) {
          case 1 -> new NativeEnum(null, unnamed(column), constants);
          case 2 -> new NativeEnum(null, names.get(1), constants);
          default -> new NativeEnum(names.get(1), names.get(2), constants);
        });
  }

  private static String unnamed(CatalogRow column) {
    return (column.text("table") + "_" + column.text("column")).toLowerCase(Locale.ROOT);
  }
}
