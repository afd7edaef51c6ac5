package dev.aludel.agent.offline;

import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.detect.ClassFiles;
import dev.aludel.agent.detect.MappedListing;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a class path: the first entry that has a class wins, as at load time, and those of the JDK come
 * first of all. Defines no class. Not thread-safe.
 */
public final class ClassPath implements ClassFiles, Closeable {

  private final ClassLoader jdk = ClassLoader.getPlatformClassLoader();
  private final List<ClassPathEntry> entries;

  private ClassPath(List<ClassPathEntry> entries) {
    this.entries = entries;
  }

  /**
   * Opens directories and jars, and what the manifests of the jars add to them. What does not exist is passed over. So
   * does the JVM.
   */
  public static ClassPath of(List<Path> paths) throws IOException {
    List<ClassPathEntry> entries = new ArrayList<>();
    ClassPath opened = new ClassPath(entries);
    try {
      open(paths, entries, new HashSet<>());
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static void open(List<Path> paths, List<ClassPathEntry> entries, Set<Path> seen)
      throws IOException {
    for (Path path : paths) {
      if (!seen.add(path.toAbsolutePath().normalize())) {
        continue;
      }
      if (Files.isDirectory(path)) {
        entries.add(new DirectoryEntry(path));
      } else if (Files.exists(path)) {
        JarEntries jar = new JarEntries(path);
        entries.add(jar);
        open(jar.classPath(), entries, seen);
      }
    }
  }

  @Override
  public byte @Nullable [] read(String internalName) {
    String name = ClassFileName.of(internalName);
    try {
      byte[] platform = readFromJdk(name);
      return platform == null ? readFromEntries(name) : platform;
    } catch (IOException unreadable) {
      return null; // As at load time, where a loader answers no resource.
    }
  }

  /** The classes that are mapped without an annotation: these, and those that listings on the class path name. */
  public MappedListing listing(Set<String> binaryNames) throws IOException {
    List<byte[]> listings = new ArrayList<>();
    for (ClassPathEntry entry : entries) {
      byte[] listing = entry.read(MappingContract.LISTING);
      if (listing != null) {
        listings.add(listing);
      }
    }
    return MappedListing.of(listings, binaryNames);
  }

  /** Hands over each class with its class file, entry by entry; of two with one name, the first alone. */
  public void forEach(BiConsumer<String, byte[]> classes) throws IOException {
    Set<String> seen = new HashSet<>();
    for (ClassPathEntry entry : entries) {
      for (String internalName : entry.classNames()) {
        if (seen.add(internalName)) {
          byte[] classFile = entry.read(ClassFileName.of(internalName));
          if (classFile != null) {
            classes.accept(internalName, classFile);
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (ClassPathEntry entry : entries) {
      entry.close();
    }
  }

  private byte @Nullable [] readFromJdk(String name) throws IOException {
    try (InputStream file = jdk.getResourceAsStream(name)) {
      return file == null ? null : file.readAllBytes();
    }
  }

  private byte @Nullable [] readFromEntries(String name) throws IOException {
    for (ClassPathEntry entry : entries) {
      byte[] content = entry.read(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
