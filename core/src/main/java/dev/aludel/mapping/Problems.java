package dev.aludel.mapping;

import dev.aludel.error.MappingException;
import dev.aludel.error.MappingProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong in all classes of a registry, so that one run shows all of it. Mutable. */
final class Problems {

  private final List<MappingProblem> found = new ArrayList<>();

  void add(Class<?> type, String description, String remedy, String code) {
    found.add(new MappingProblem(type.getName(), description, remedy, code));
  }

  void add(Class<?> type, String field, String description, String remedy, String code) {
    found.add(new MappingProblem(type.getName() + "." + field, description, remedy, code));
  }

  boolean any() {
    return !found.isEmpty();
  }

  void throwIfAny() {
    if (any()) {
      throw new MappingException(found);
    }
  }
}
