package dev.aludel.agent;

import dev.aludel.agent.contract.RuntimeContract;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the runtime make instances of mapped classes in named modules, as the modules' authors would by {@code opens}.
 * The other way round, a module that maps a class requires the core already.
 */
final class RuntimeAccess {

  private static final String RUNTIME =
      RuntimeContract.PACKAGE.substring(0, RuntimeContract.PACKAGE.length() - 1).replace('/', '.');

  private final Instrumentation jvm;

  RuntimeAccess(Instrumentation jvm) {
    this.jvm = jvm;
  }

  /** Opens the package of a woven class to the module of the runtime, and lets its module read that one. */
  void open(Module module, String internalName) {
    int end = internalName.lastIndexOf('/');
    if (!module.isNamed() || end < 0) {
      return;
    }
    String packageName = internalName.substring(0, end).replace('/', '.');
    Module runtime = runtimeFor(module);
    if (!module.canRead(runtime) || !module.isOpen(packageName, runtime)) {
      jvm.redefineModule(
          module,
          Set.of(runtime),
          Map.of(),
          Map.of(packageName, Set.of(runtime)),
          Set.of(),
          Map.of());
    }
  }

  /** The module that the class would find the runtime in; on the class path, it is in none that has a name. */
  private static Module runtimeFor(Module module) {
    ModuleLayer layer = module.getLayer();
    if (layer != null) {
      Module found = findIn(layer);
      if (found != null) {
        return found;
      }
    }
    return ClassLoader.getSystemClassLoader().getUnnamedModule();
  }

  private static @Nullable Module findIn(ModuleLayer layer) {
    for (Module candidate : layer.modules()) {
      if (candidate.getPackages().contains(RUNTIME)) {
        return candidate;
      }
    }
    for (ModuleLayer parent : layer.parents()) {
      Module found = findIn(parent);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
