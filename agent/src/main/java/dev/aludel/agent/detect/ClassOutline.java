package dev.aludel.agent.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a class file that others ask about.
 *
 * @param mentionsContract as in {@link ClassScan}
 * @param declaredFields its own fields, each as name, blank, descriptor
 */
public record ClassOutline(
    String name, @Nullable String superName, boolean mentionsContract, Set<String> declaredFields) {

  /** Whether this very class, not a superclass, declares the field. */
  public boolean declares(String fieldName, String descriptor) {
    return declaredFields.contains(fieldName + ' ' + descriptor);
  }
}
