package dev.aludel.engine;

import java.util.List;

/** A JDBC URL that can be shown: {@code toString} is the URL with each password as {@code ***}. */
record DatabaseUrl(String text) {

  /** The URL with each password as {@code ***}; the same text if it holds none. */
  String masked() {
    return UrlPasswords.mask(text);
  }

  /** The passwords that stand in the URL, as they stand there. */
  List<String> passwords() {
    return UrlPasswords.in(text);
  }

  @Override
  public String toString() {
    return masked();
  }
}
