package dev.aludel.agent;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.contract.RuntimeContract;
import java.lang.annotation.Annotation;
import java.util.Set;

/** What the annotations of a loaded class say; by name, since the agent links to none of them. */
final class Annotations {

  private Annotations() {}

  /** Whether the class is woven, by whichever copy of the agent. */
  static boolean markWoven(Class<?> type) {
    return carriesOne(type, Set.of(RuntimeContract.WOVEN));
  }

  static boolean markMapped(Class<?> type) {
    return carriesOne(type, MappingContract.CLASS_MARKERS);
  }

  private static boolean carriesOne(Class<?> type, Set<String> descriptors) {
    try {
      for (Annotation annotation : type.getDeclaredAnnotations()) {
        if (descriptors.contains(annotation.annotationType().descriptorString())) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException | LinkageError unreadable) {
      return false; // An annotation's value names a class that is not there: none of ours does.
    }
  }
}
