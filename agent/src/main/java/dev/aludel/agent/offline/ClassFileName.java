package dev.aludel.agent.offline;

/** How files of classes are called in directories and jars. */
final class ClassFileName {

  private static final String SUFFIX = ".class";

  private ClassFileName() {}

  /** Whether a file of this name, relative to its root, is a class that could be loaded from there. */
  static boolean isClass(String name) {
    return name.endsWith(SUFFIX)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }

  static String internalName(String name) {
    return name.substring(0, name.length() - SUFFIX.length());
  }

  static String of(String internalName) {
    return internalName + SUFFIX;
  }
}
