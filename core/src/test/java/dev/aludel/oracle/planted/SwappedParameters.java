package dev.aludel.oracle.planted;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.BoundValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Two neighbours of one type bound in each other's place. */
final class SwappedParameters {

  private SwappedParameters() {}

  static BoundStatement in(BoundStatement bound) {
    List<BoundValue> values = new ArrayList<>(bound.values());
    for (int i = 1; i < values.size(); i++) {
      BoundValue left = values.get(i - 1);
      BoundValue right = values.get(i);
      if (left.type().equals(right.type()) && !Objects.equals(left.value(), right.value())) {
        Collections.swap(values, i - 1, i);
        return new BoundStatement(bound.sql(), values);
      }
    }
    return bound;
  }
}
