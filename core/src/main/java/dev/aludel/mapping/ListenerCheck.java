package dev.aludel.mapping;

import java.util.Map;

/** Compares listeners with the attributes of one class. */
record ListenerCheck(Class<?> type, Problems problems) {

  /**
   * Reports a listener to an attribute that there is not, or of another type.
   *
   * @param known the attributes that can have such a listener, with their types
   */
  void check(String attribute, Class<?> wanted, Map<String, Class<?>> known) {
    Class<?> is = known.get(attribute);
    if (is == null) {
      problems.add(
          type,
          attribute,
          "has a listener, and is no attribute that can have such a one.",
          "It has %s.".formatted(known.keySet()),
          "listener-attribute");
    } else if (is != wanted) {
      problems.add(
          type,
          attribute,
          "holds %s, and its listener takes %s."
              .formatted(is.getSimpleName(), wanted.getSimpleName()),
          "Name the attribute's type.",
          "listener-type");
    }
  }
}
