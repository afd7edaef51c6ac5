package dev.aludel.demo.chinook.check;

import java.util.List;

/**
 * What the comparison of one table has found.
 *
 * @param expected the rows of the source
 * @param found the rows of the database
 * @param columns how many columns were compared
 * @param differences a sentence for each that differs; empty if all is well
 */
public record TableCheck(
    String table, long expected, long found, int columns, List<String> differences) {

  public TableCheck {
    differences = List.copyOf(differences);
  }
}
