package dev.aludel.dialect;

import java.util.List;

/** SQL text as the database shall get it, and the value of each {@code ?} in it. */
public record BoundStatement(String sql, List<BoundValue> values) {

  public BoundStatement {
    values = List.copyOf(values);
  }
}
