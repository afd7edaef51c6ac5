package dev.aludel.oracle;

import dev.aludel.oracle.meaning.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database made of a query.
 *
 * @param fault the class of the error; null if there are rows
 */
record Answer(
    String sql, List<List<@Nullable Object>> rows, @Nullable Fault fault, String message) {

  static Answer rows(String sql, List<List<@Nullable Object>> rows) {
    return new Answer(sql, rows, null, "");
  }

  static Answer failure(String sql, Fault fault, String message) {
    return new Answer(sql, List.of(), fault, message);
  }

  @Override
  public String toString() {
    return fault == null ? rows.toString() : fault + ": " + message;
  }
}
