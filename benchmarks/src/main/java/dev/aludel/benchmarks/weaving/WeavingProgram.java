package dev.aludel.benchmarks.weaving;

import dev.aludel.instrument.Instrumented;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Shows all classes of a corpus to one agent, again and again. Answers in microseconds of this thread's CPU time for a
 * class: foreign and mapped when all is cold, foreign and mapped in a new class loader when the agent's code is
 * compiled, foreign and mapped in a class loader that the agent knows; and the bytes kept for a foreign one.
 */
final class WeavingProgram {

  private static final int PASSES = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path jar;
  private final ClassFileTransformer agent;
  private final Map<String, byte[]> foreign = new LinkedHashMap<>();
  private final Map<String, byte[]> mapped = new LinkedHashMap<>();

  private WeavingProgram(Path jar, ClassFileTransformer agent) throws IOException {
    this.jar = jar;
    this.agent = agent;
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (!entry.getName().endsWith(".class")) {
          continue;
        }
        String name = entry.getName().replace(".class", "");
        try (InputStream content = file.getInputStream(entry)) {
          (name.startsWith(Corpus.MODEL) ? mapped : foreign).put(name, content.readAllBytes());
        }
      }
    }
  }

  public static void main(String... arguments) throws Exception {
    PrintStream answer = System.out;
    System.setOut(System.err); // where agents may say what they like
    ClassFileTransformer agent = LoadedAgent.transformerOf(Path.of(arguments[1]));
    new WeavingProgram(Path.of(arguments[0]), agent).run(answer);
  }

  private void run(PrintStream answer) throws IOException, IllegalClassFormatException {
    ClassLoader known = newLoader();
    answer.println(pass(known, foreign));
    answer.println(pass(known, mapped));

    double[] fresh = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] warm = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int i = 0; i < PASSES; i++) {
      keepLeast(fresh, newLoader());
      keepLeast(warm, known);
    }
    for (double time : List.of(fresh[0], fresh[1], warm[0], warm[1])) {
      answer.println(time);
    }
    answer.println(kept());
  }

  private void keepLeast(double[] times, ClassLoader loader) throws IllegalClassFormatException {
    times[0] = Math.min(times[0], pass(loader, foreign));
    times[1] = Math.min(times[1], pass(loader, mapped));
  }

  private double pass(ClassLoader loader, Map<String, byte[]> classes)
      throws IllegalClassFormatException {
    Module module = loader.getUnnamedModule();
    int woven = 0;
    long before = THREADS.getCurrentThreadCpuTime();
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      if (agent.transform(module, loader, one.getKey(), null, null, one.getValue()) != null) {
        woven++;
      }
    }
    long time = THREADS.getCurrentThreadCpuTime() - before;
    if (classes == mapped && woven != mapped.size()) {
      throw new IllegalStateException(woven + " mapped classes were rewritten");
    }
    return time / 1e3 / classes.size();
  }

  private double kept() throws IOException, IllegalClassFormatException {
    try (URLClassLoader loader = newLoader()) {
      long before = usedHeap();
      pass(loader, foreign);
      return (double) (usedHeap() - before) / foreign.size();
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Has opened the jar already. */
  private URLClassLoader newLoader() throws IOException {
    URL runtime = Instrumented.class.getProtectionDomain().getCodeSource().getLocation();
    URL[] path = {jar.toUri().toURL(), runtime};
    URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    loader.getResource(Corpus.MODEL);
    return loader;
  }
}
