package dev.aludel.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.loaders.program.SongProgram;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program that is loaded, used and dropped again and again leaves no class loader behind. */
class LoaderLeakTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final String OUTPUT = "Blue Train [Locomotion, Moment's Notice]";

  /** H2 keeps the context loader of whichever thread uses it first. */
  @BeforeAll
  static void useDatabaseOnce() {
    assertThat(new SongProgram().get()).isEqualTo(OUTPUT);
  }

  @Test
  void letsAProgramGoThatHasTheLibraryFromItsParent() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < (DEEP ? 500 : 25); i++) {
      loaders.add(new WeakReference<>(useOnce(new ProgramLoader())));
    }

    assertThat(stillThere(loaders)).isZero();
  }

  @Test
  void letsAProgramGoThatBringsTheLibraryAlong() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < (DEEP ? 50 : 5); i++) {
      loaders.add(new WeakReference<>(
          useOnce(new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()))));
    }

    // The JDK has caches of one entry, such as the type of the last record component that it made
    // equals for: they may keep one loader, and never a second.
    assertThat(stillThere(loaders)).isLessThanOrEqualTo(1);
  }

  private static ClassLoader useOnce(URLClassLoader loader) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader); // as a container does, for the JDBC drivers
    try (loader) {
      Class<?> program = loader.loadClass(SongProgram.class.getName());
      Supplier<?> instance = (Supplier<?>) program.getDeclaredConstructor().newInstance();
      assertThat(instance.get()).isEqualTo(OUTPUT);
      program.getMethod("deregisterDrivers").invoke(null);
      return loader;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** How many are left when the collector has had its chances. */
  private static long stillThere(List<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    long left = loaders.size();
    for (int attempt = 0; attempt < 40 && left > 0; attempt++) {
      System.gc();
      Thread.sleep(50); // for threads that are about to end
      left = loaders.stream().filter(loader -> loader.get() != null).count();
    }
    return left;
  }

  private static URL[] classPath() throws IOException {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    List<URL> urls = new ArrayList<>();
    for (String entry : entries) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /** Defines the program's own classes, and takes all others from the tests' loader. */
  private static final class ProgramLoader extends URLClassLoader {

    ProgramLoader() {
      super(
          new URL[] {SongProgram.class.getProtectionDomain().getCodeSource().getLocation()},
          ProgramLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(SongProgram.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
