package dev.aludel.agent;

import dev.aludel.agent.contract.RuntimeContract;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has classes woven, and lets their modules read the one that has the runtime: a library that sets fields by reflection
 * calls it once rewritten, and knows nothing of it. What a module exports or opens stays as it is.
 */
final class RuntimeReads implements ClassFileTransformer {

  private static final String PACKAGE = packageOf(RuntimeContract.RAW_ACCESS);

  private final ClassFileTransformer weaving;
  private final Instrumentation jvm;

  RuntimeReads(ClassFileTransformer weaving, Instrumentation jvm) {
    this.weaving = weaving;
    this.jvm = jvm;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile)
      throws IllegalClassFormatException {
    byte[] woven = weaving.transform(module, loader, className, redefined, domain, classFile);
    if (woven != null && loader != null) {
      grant(module, loader);
    }
    return woven;
  }

  /** Makes the module read wherever its loader may find the runtime. */
  private void grant(Module module, ClassLoader loader) {
    if (!module.isNamed() || module.getPackages().contains(PACKAGE)) {
      return;
    }
    Set<Module> unread = new HashSet<>();
    for (Module candidate : candidates(module, loader)) {
      if (!module.canRead(candidate)) {
        unread.add(candidate);
      }
    }
    if (!unread.isEmpty() && jvm.isModifiableModule(module)) {
      jvm.redefineModule(module, unread, Map.of(), Map.of(), Set.of(), Map.of());
    }
  }

  private static Set<Module> candidates(Module module, ClassLoader loader) {
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
    for (Module module : layer.modules()) {
      if (module.getPackages().contains(PACKAGE)) {
        return module;
      }
    }
    for (ModuleLayer parent : layer.parents()) {
      Module module = runtimeIn(parent);
      if (module != null) {
        return module;
      }
    }
    return null;
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/')).replace('/', '.');
  }
}
