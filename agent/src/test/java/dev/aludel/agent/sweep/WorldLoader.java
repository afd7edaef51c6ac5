package dev.aludel.agent.sweep;

import dev.aludel.agent.detect.ClassFiles;
import org.jspecify.annotations.Nullable;

/** Defines a world's classes; the JVM verifies each, as it does for every loader but its own. */
final class WorldLoader extends ClassLoader {

  private final World world;
  private final ClassFiles files;

  WorldLoader(World world, ClassFiles files) {
    super(WorldLoader.class.getClassLoader());
    this.world = world;
    this.files = files;
  }

  /** Links the class without running any of its code. Null if it links, else what the JVM has against it. */
  @Nullable
  String link(String internalName) {
    try {
      // Asking for constructors links the class first; then it resolves their parameter types.
      Class.forName(internalName.replace('/', '.'), false, this).getDeclaredConstructors();
      return null;
    } catch (ClassNotFoundException | LinkageError e) {
      return e.getClass().getName();
    }
  }

  /** The same, with the JVM's own words. */
  String explain(String internalName) {
    try {
      Class.forName(internalName.replace('/', '.'), false, this).getDeclaredConstructors();
      return "";
    } catch (ClassNotFoundException | LinkageError e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String internalName = name.replace('.', '/');
    byte[] classFile = world.has(internalName) ? files.read(internalName) : null;
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }
}
