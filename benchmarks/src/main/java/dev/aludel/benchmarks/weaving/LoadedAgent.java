package dev.aludel.benchmarks.weaving;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** An agent started as the JVM starts one, but in a JVM that takes nothing of it: its transformer is called by hand. */
final class LoadedAgent {

  private LoadedAgent() {}

  /** The transformer that the agent would have the JVM call. */
  static ClassFileTransformer transformerOf(Path jar)
      throws IOException, ReflectiveOperationException {
    String type;
    try (JarFile file = new JarFile(jar.toFile())) {
      type = file.getManifest().getMainAttributes().getValue("Premain-Class");
    }
    // The loader stays open for as long as this JVM runs.
    ClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    List<ClassFileTransformer> added = new ArrayList<>();
    loader
        .loadClass(type)
        .getMethod("premain", String.class, Instrumentation.class)
        .invoke(null, "", jvmThatAdds(added));
    return added.get(0);
  }

  private static Instrumentation jvmThatAdds(List<ClassFileTransformer> added) {
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (method.getName().equals("addTransformer")) {
        added.add((ClassFileTransformer) arguments[0]);
      }
      return nothing(method.getReturnType());
    };
    return (Instrumentation) Proxy.newProxyInstance(
        LoadedAgent.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, handler);
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    return type.isArray() ? new Class<?>[0] : null;
  }
}
