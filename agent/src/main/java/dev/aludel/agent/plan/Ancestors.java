package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassCatalog;
import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ClassOutline;
import dev.aludel.agent.detect.ConstructorDescription;
import dev.aludel.agent.detect.Scope;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What a class inherits from, read from class files: its mapped superclass, and what its constructors can call. */
final class Ancestors {

  private final ClassCatalog catalog;
  private final Decisions decisions;

  Ancestors(ClassCatalog catalog, Decisions decisions) {
    this.catalog = catalog;
    this.decisions = decisions;
  }

  /** What becomes of the nearest superclass that is mapped; to leave it alone if there is none. */
  Decision nearestMapped(ClassDescription type) {
    String name = type.superName();
    for (int depth = 0; name != null && depth < ClassCatalog.DEEPEST; depth++) {
      if (Scope.isLibrary(name)) {
        break;
      }
      ClassOutline outline = catalog.outline(name);
      if (outline == null) {
        return new Refuse(Refusal.unreadable(name));
      }
      Decision decision = decisions.of(name);
      if (decision instanceof Refuse refused) {
        return new Refuse(Refusal.superclass(name, refused.refusal()));
      }
      if (decision instanceof Weave) {
        return decision;
      }
      name = outline.superName();
    }
    return LeaveAlone.INSTANCE;
  }

  /** The closer look at a superclass; null if its class file is not to be had. */
  @Nullable
  ClassDescription describe(String internalName) {
    return catalog.describe(internalName);
  }

  /** What the loading constructor of the class calls; null if there is nothing that it could. */
  @Nullable
  LoadingCall loadingCall(ClassDescription type) {
    String superName = String.valueOf(type.superName());
    if (hasNoArgConstructor(superName, type.name())) {
      return LoadingCall.SUPER;
    }
    if (decisions.of(superName) instanceof Weave) {
      return LoadingCall.SUPER_LOADING;
    }
    return type.noArgConstructor() == null ? null : LoadingCall.THIS;
  }

  /** Whether the class inherits from Serializable. */
  boolean areSerializable(ClassDescription type) {
    return new SerialTypes(catalog).isSerializable(type);
  }

  private boolean hasNoArgConstructor(String superName, String subclass) {
    if (superName.equals("java/lang/Object")) {
      return true;
    }
    ClassDescription above = catalog.describe(superName);
    ConstructorDescription constructor = above == null ? null : above.noArgConstructor();
    return constructor != null && isAccessible(constructor.access(), superName, subclass);
  }

  private static boolean isAccessible(int access, String superName, String subclass) {
    if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
      return true;
    }
    boolean packagePrivate = (access & Opcodes.ACC_PRIVATE) == 0;
    return packagePrivate && packageOf(superName).equals(packageOf(subclass));
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }
}
