package dev.aludel.agent;

import dev.aludel.agent.contract.RuntimeContract;
import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets named modules and the runtime see each other, as the modules' authors would by {@code requires} and {@code opens}:
 * rewritten classes call the runtime, and the runtime makes instances of mapped classes.
 */
final class RuntimeAccess {

  private static final String RUNTIME =
      RuntimeContract.PACKAGE.substring(0, RuntimeContract.PACKAGE.length() - 1).replace('/', '.');

  private final Instrumentation jvm;

  RuntimeAccess(Instrumentation jvm) {
    this.jvm = jvm;
  }

  /** Lets the module of a rewritten class read wherever its loader may find the runtime. */
  void read(Module module, ClassLoader loader) {
    if (isConcerned(module)) {
      redefine(module, runtimes(module, loader), Map.of());
    }
  }

  /** Opens the package of a mapped class to wherever its loader may find the runtime. */
  void open(Module module, ClassLoader loader, String internalName) {
    int end = internalName.lastIndexOf('/');
    if (!isConcerned(module) || end < 0) {
      return;
    }
    String packageName = internalName.substring(0, end).replace('/', '.');
    Set<Module> runtimes = runtimes(module, loader);
    Set<Module> closed = new HashSet<>();
    for (Module runtime : runtimes) {
      if (!module.isOpen(packageName, runtime)) {
        closed.add(runtime);
      }
    }
    redefine(module, runtimes, closed.isEmpty() ? Map.of() : Map.of(packageName, closed));
  }

  private boolean isConcerned(Module module) {
    return module.isNamed()
        && !module.getPackages().contains(RUNTIME)
        && jvm.isModifiableModule(module);
  }

  private void redefine(Module module, Set<Module> runtimes, Map<String, Set<Module>> opens) {
    Set<Module> unread = new HashSet<>();
    for (Module runtime : runtimes) {
      if (!module.canRead(runtime)) {
        unread.add(runtime);
      }
    }
    if (!unread.isEmpty() || !opens.isEmpty()) {
      jvm.redefineModule(module, unread, Map.of(), new HashMap<>(opens), Set.of(), Map.of());
    }
  }

  /** The named module that has the runtime; if none has, those of the class paths that the loader sees. */
  private static Set<Module> runtimes(Module module, ClassLoader loader) {
    Module named = runtimeIn(module.getLayer());
    if (named != null) {
      return Set.of(named);
    }
    Set<Module> unnamed = new HashSet<>();
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      unnamed.add(at.getUnnamedModule());
    }
    return unnamed;
  }

  private static @Nullable Module runtimeIn(@Nullable ModuleLayer layer) {
    if (layer == null) {
      return null;
    }
    for (Module candidate : layer.modules()) {
      if (candidate.getPackages().contains(RUNTIME)) {
        return candidate;
      }
    }
    for (ModuleLayer parent : layer.parents()) {
      Module found = runtimeIn(parent);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
