package dev.aludel.agent.detect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The class files that one class loader sees, each read and scanned once. Safe for several threads. */
public final class ClassCatalog {

  /**
   * How far to go up from a class: more superclasses than the JVM can load. A damaged class file may be its own ancestor,
   * which is for the JVM to refuse.
   */
  public static final int DEEPEST = 10_000;

  private final ClassFiles files;
  private final Map<String, Optional<ClassOutline>> outlines = new ConcurrentHashMap<>();

  public ClassCatalog(ClassFiles files) {
    this.files = files;
  }

  /** The outline of a class; null if there is no class file to be had. */
  public @Nullable ClassOutline outline(String internalName) {
    Optional<ClassOutline> known = outlines.get(internalName);
    if (known == null) {
      known = scanned(internalName);
      outlines.put(internalName, known);
    }
    return known.orElse(null);
  }

  /** The closer look, not kept; null if there is no class file to be had. */
  public @Nullable ClassDescription describe(String internalName) {
    byte[] classFile = read(internalName);
    return classFile == null ? null : ClassDescription.of(classFile);
  }

  /** The class file itself, not kept; null if there is none to be had. */
  public byte @Nullable [] read(String internalName) {
    return files.read(internalName);
  }

  /**
   * Takes the scan of a class that is just being defined: its bytes may be in no resource, or differ from it. To save
   * memory, one that is nobody's attributes is kept only if it was missed before.
   */
  public void learn(ClassScan scan, boolean candidate) {
    Optional<ClassOutline> known = outlines.get(scan.name());
    if (candidate || known != null && known.isEmpty()) {
      outlines.put(scan.name(), Optional.of(scan.outline()));
    }
  }

  private Optional<ClassOutline> scanned(String internalName) {
    byte[] classFile = read(internalName);
    return classFile == null
        ? Optional.empty()
        : Optional.of(ClassScan.of(classFile).outline());
  }
}
