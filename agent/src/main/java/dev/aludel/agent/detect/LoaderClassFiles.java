package dev.aludel.agent.detect;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Class files as one class loader sees them. Reads resources, defines no class, and does not keep the loader alive. */
public final class LoaderClassFiles implements ClassFiles {

  private final WeakReference<ClassLoader> loader;

  public LoaderClassFiles(ClassLoader loader) {
    this.loader = new WeakReference<>(loader);
  }

  @Override
  public byte @Nullable [] read(String internalName) {
    ClassLoader current = loader.get();
    if (current == null) {
      return null;
    }
    try (InputStream file = current.getResourceAsStream(internalName + ".class")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException unreadable) {
      return null; // As absent: the class's own definition will show its bytes.
    }
  }
}
