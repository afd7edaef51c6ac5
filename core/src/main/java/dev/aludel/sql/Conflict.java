package dev.aludel.sql;

import java.util.List;

/**
 * What an INSERT does instead where a row with the same key is there already: assignments to that row, or nothing.
 *
 * @param key the columns of a primary key or unique constraint
 */
public record Conflict(List<ColumnClause<?>> key, List<Assignment> assignments) {

  public Conflict {
    key = List.copyOf(key);
    assignments = List.copyOf(assignments);
  }
}
