package dev.aludel.orm.oracle;

import java.util.List;

/** A class and the parts of a primary key, in the order of the fields. */
record Key(Kind kind, List<Object> parts) {

  /** As {@code Session.get} takes it. */
  Object argument() {
    return parts.size() == 1 ? parts.get(0) : parts;
  }
}
