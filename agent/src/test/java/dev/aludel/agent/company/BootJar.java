package dev.aludel.agent.company;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Builds an executable jar as Spring Boot's plugin does: its loader in front, classes and whole jars inside. */
final class BootJar {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();

  BootJar() {
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
    main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
  }

  BootJar launcher(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      addTree(files.getPath("/"), "", List.of("org/springframework/boot/loader/"));
    }
    return this;
  }

  BootJar classes(Path directory) throws IOException {
    addTree(directory, "BOOT-INF/classes/", List.of(""));
    return this;
  }

  /** Puts what lies under these prefixes where an ordinary jar has it. */
  BootJar plain(Path directory, String... prefixes) throws IOException {
    addTree(directory, "", List.of(prefixes));
    return this;
  }

  /** Packs what lies under these prefixes into a jar inside. */
  BootJar library(String name, Path directory, String... prefixes) throws IOException {
    BootJar inner = new BootJar().plain(directory, prefixes);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    inner.writeTo(bytes);
    entries.put("BOOT-INF/lib/" + name, bytes.toByteArray());
    return this;
  }

  BootJar start(String mainClass) {
    manifest.getMainAttributes().putValue("Start-Class", mainClass);
    return this;
  }

  Path writeTo(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar)) {
      writeTo(file);
    }
    return jar;
  }

  private void writeTo(OutputStream target) throws IOException {
    try (JarOutputStream out = new JarOutputStream(target, manifest)) {
      for (String directory : directories()) { // the loader looks for these
        out.putNextEntry(stored(directory, new byte[0]));
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(stored(entry.getKey(), entry.getValue()));
        out.write(entry.getValue());
      }
    }
  }

  private Set<String> directories() {
    Set<String> directories = new TreeSet<>();
    for (String name : entries.keySet()) {
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        directories.add(name.substring(0, slash + 1));
      }
    }
    return directories;
  }

  /** Jars inside must not be compressed, for the loader reads them where they are. */
  private static ZipEntry stored(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    return entry;
  }

  private void addTree(Path root, String target, List<String> prefixes) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (prefixes.stream().anyMatch(name::startsWith)) {
        entries.put(target + name, Files.readAllBytes(file));
      }
    }
  }
}
