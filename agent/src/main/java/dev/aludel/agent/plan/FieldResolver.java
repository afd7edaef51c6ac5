package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the field that a reference means (JVMS 5.4.3.2), by class files, and asks whether that one is an attribute. */
final class FieldResolver {

  private final ClassCatalog catalog;
  private final Decisions decisions;
  private final Scope scope;
  private final Set<String> missed = ConcurrentHashMap.newKeySet();

  FieldResolver(ClassCatalog catalog, Decisions decisions, Scope scope) {
    this.catalog = catalog;
    this.decisions = decisions;
    this.scope = scope;
  }

  /** Whether fields of that class were asked for when no class file of it was to be had. */
  boolean hasMissed(String internalName) {
    return missed.contains(internalName);
  }

  List<String> missed() {
    List<String> names = new ArrayList<>();
    for (String internalName : missed) {
      names.add(internalName.replace('/', '.'));
    }
    Collections.sort(names);
    return names;
  }

  /**
   * The attribute that is meant; null if the field is none, or is not to be found.
   *
   * @param from the class to begin with
   */
  @Nullable
  MappedField attribute(FieldReference reference, @Nullable String from) {
    String owner = from;
    for (int depth = 0; owner != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (scope.leavesOut(owner)) {
        return null;
      }
      ClassOutline outline = catalog.outline(owner);
      if (outline == null) {
        missed.add(owner);
        return null;
      }
      if (outline.declares(reference.name(), reference.descriptor())) {
        return decisions.of(owner) instanceof Weave weave
            ? weave.mapped().field(reference.name(), reference.descriptor())
            : null;
      }
      owner = outline.superName();
    }
    return null;
  }
}
