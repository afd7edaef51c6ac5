package dev.aludel.oracle.planted;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.sql.Query;

/** A mistake of the compiler, made by giving it another statement or by spoiling what it has written. */
public interface PlantedFault {

  PlantedFault NONE = new PlantedFault() {};

  default Query<?> rewrite(Query<?> query) {
    return query;
  }

  default BoundStatement send(BoundStatement bound) {
    return bound;
  }
}
