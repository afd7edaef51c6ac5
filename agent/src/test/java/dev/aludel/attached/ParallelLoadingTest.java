package dev.aludel.attached;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.management.ManagementFactory;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many threads load classes at once, through loaders that take locks and load others when they are asked. */
class ParallelLoadingTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int THREADS = DEEP ? 32 : 8;
  private static final int CLASSES = DEEP ? 2_000 : 200;
  private static final int ROUNDS = DEEP ? 50 : 2;
  private static final int LOADERS = 8;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Each extends the one before in its group of ten, and uses a field of a class of another group. */
  private static final String MAPPED = """
      package dev.aludel.attached.many;
      import dev.aludel.mapping.*;
      @Mapped public class C%1$d %2$s {
        @Column int f%1$d;
        int use(C%3$d other) { f%1$d++; return other.f%3$d = f%1$d; }
      }
      """;

  private static final String FOREIGN = """
      package dev.aludel.attached.many;
      public class C%1$d {
        int f%1$d;
        int use(C%3$d other) { return f%1$d + other.f%3$d; }
      }
      """;

  private static final String HELPER = """
      package dev.aludel.attached.helper;
      public class H%d { int number = %1$d; }
      """;

  private static final Map<String, byte[]> CLASS_FILES = compile();
  private static final Map<String, byte[]> HELPERS = compileHelpers();

  @Test
  void neitherDeadlocksNorWeavesAnythingElseThanOneThreadAlone() throws Exception {
    Map<String, byte[]> alone = Weaving.weave(CLASS_FILES);
    Recorder recorder = new Recorder();
    ByteBuddyAgent.getInstrumentation().addTransformer(recorder, true);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        loadAll();
        for (Map<String, byte[]> ofLoader : recorder.takeAll()) {
          assertThat(ofLoader).hasSameSizeAs(alone);
          alone.forEach((name, bytes) -> assertThat(ofLoader.get(name)).as(name).isEqualTo(bytes));
        }
      }
    } finally {
      ByteBuddyAgent.getInstrumentation().removeTransformer(recorder);
    }
  }

  private static void loadAll() throws Exception {
    List<ClassLoader> loaders = new ArrayList<>();
    for (int i = 0; i < LOADERS; i++) {
      loaders.add(i % 2 == 0 ? new Reentrant() : new Parallel());
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, DaemonThread::new);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<String> names = new ArrayList<>(CLASS_FILES.keySet());
      Collections.shuffle(names, new java.util.Random(thread));
      running.add(threads.submit(() -> {
        start.await();
        for (String name : names) {
          for (ClassLoader loader : loaders) {
            Class.forName(name.replace('/', '.'), true, loader);
          }
        }
        return null;
      }));
    }
    waitFor(running);
    threads.shutdownNow();
  }

  private static void waitFor(List<Future<?>> running) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (Future<?> future : running) {
      while (!future.isDone()) {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        assertThat(deadlocked).as("dead-locked threads").isNull();
        assertThat(System.nanoTime()).as("time limit").isLessThan(end);
        await(future);
      }
      future.get();
    }
  }

  private static void await(Future<?> future) throws InterruptedException {
    try {
      future.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException looksAgain) {
      // the caller looks whether it is done, and for dead-locks
    }
  }

  private static Map<String, byte[]> compile() {
    String[] sources = new String[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      int other = (i * 7 + 13) % CLASSES;
      String above = i % 10 == 0 || i % 3 == 1 ? "" : "extends C" + (i - 1);
      sources[i] =
          (i % 3 == 0 ? FOREIGN : MAPPED).formatted(i, (i - 1) % 3 == 0 ? "" : above, other);
    }
    return Compiled.of(sources).classFiles();
  }

  private static Map<String, byte[]> compileHelpers() {
    String[] sources = new String[50];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = HELPER.formatted(i);
    }
    return Compiled.of(sources).classFiles();
  }

  private static final class DaemonThread extends Thread {

    DaemonThread(Runnable work) {
      super(work, "loading");
      setDaemon(true);
    }
  }

  /** Sees what the agent has made of each class, since it was added later. */
  private static final class Recorder implements ClassFileTransformer {

    private final Map<ClassLoader, Map<String, byte[]>> seen = new ConcurrentHashMap<>();

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> redefined,
        ProtectionDomain domain,
        byte[] classFile) {
      if (loader != null && CLASS_FILES.containsKey(name)) {
        seen.computeIfAbsent(loader, any -> new ConcurrentHashMap<>()).put(name, classFile);
      }
      return null;
    }

    List<Map<String, byte[]>> takeAll() {
      List<Map<String, byte[]>> all = List.copyOf(seen.values());
      seen.clear();
      return all;
    }
  }

  /** Not capable of parallel loading: one lock for everything, as Tomcat's loader was; asking it loads helpers too. */
  private static final class Reentrant extends ClassLoader {

    private int helpers;

    Reentrant() {
      super(Reentrant.class.getClassLoader());
    }

    @Override
    protected synchronized Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = CLASS_FILES.get(name.replace('.', '/'));
      if (classFile != null) {
        loadHelper();
        return defineClass(name, classFile, 0, classFile.length);
      }
      byte[] helper = HELPERS.get(name.replace('.', '/'));
      if (helper == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, helper, 0, helper.length);
    }

    @Override
    public synchronized @Nullable InputStream getResourceAsStream(String name) {
      loadHelper();
      byte[] classFile = CLASS_FILES.get(name.replace(".class", ""));
      return classFile == null
          ? super.getResourceAsStream(name)
          : new ByteArrayInputStream(classFile);
    }

    private void loadHelper() {
      String helper = "dev.aludel.attached.helper.H" + helpers++ % HELPERS.size();
      try {
        loadClass(helper);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Parallel extends ClassLoader {

    static {
      registerAsParallelCapable();
    }

    Parallel() {
      super(Parallel.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = CLASS_FILES.get(name.replace('.', '/'));
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      byte[] classFile = CLASS_FILES.get(name.replace(".class", ""));
      return classFile == null
          ? super.getResourceAsStream(name)
          : new ByteArrayInputStream(classFile);
    }
  }
}
