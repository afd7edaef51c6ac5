package dev.aludel.benchmarks.weaving;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Ten thousand classes in a jar: {@link #MAPPED} mapped ones, and classes of the JDK under other names, since the agents
 * take the JDK's own for granted.
 */
final class Corpus {

  static final int MAPPED = 100;
  static final int FOREIGN = 9_900;

  /** Where the mapped classes are in the jar. */
  static final String MODEL = "corpus/model/";

  private static final List<String> MODULES = List.of("java.base", "java.xml", "java.desktop");

  /** Tells Ebean's agent where entities are, as its manual asks; without, it looks closely at every class. */
  private static final String EBEAN = """
      entity-packages: corpus.model
      transactional-packages: none
      querybean-packages: none
      """;

  private final Map<String, String> annotations;

  private Corpus(Map<String, String> annotations) {
    this.annotations = annotations;
  }

  /** With classes that are mapped for Aludel. */
  static Corpus ofAludel() {
    return new Corpus(Map.of());
  }

  /** With the same classes as entities of JPA, which Ebean's are. */
  static Corpus ofEntities() {
    String mapping = "dev/aludel/mapping/";
    String persistence = "jakarta/persistence/";
    return new Corpus(Map.of(
        mapping + "Mapped", persistence + "Entity",
        mapping + "Id", persistence + "Id",
        mapping + "Column", persistence + "Column"));
  }

  void write(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      put(out, "ebean.mf", EBEAN.getBytes(StandardCharsets.UTF_8));
      writeForeign(out);
      writeMapped(out);
    }
  }

  private static void writeForeign(ZipOutputStream out) throws IOException {
    FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
    Map<String, Path> chosen = new HashMap<>();
    for (String module : MODULES) {
      Path root = runtime.getPath("modules", module);
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Corpus::isClass).sorted().toList()) {
          if (chosen.size() < FOREIGN) {
            chosen.put(root.relativize(file).toString().replace(".class", ""), file);
          }
        }
      }
    }
    Map<String, String> names =
        chosen.keySet().stream().collect(Collectors.toMap(name -> name, name -> "corpus/" + name));
    SimpleRemapper renaming = new SimpleRemapper(Opcodes.ASM9, names);
    for (Map.Entry<String, Path> entry : chosen.entrySet()) {
      put(
          out,
          "corpus/" + entry.getKey() + ".class",
          renamed(Files.readAllBytes(entry.getValue()), renaming));
    }
  }

  /** Without Object, since under another name there is no class without a superclass. */
  private static boolean isClass(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".class")
        && !name.endsWith("-info.class")
        && !file.endsWith("java/lang/Object.class");
  }

  private void writeMapped(ZipOutputStream out) throws IOException {
    String template = Template.class.getName().replace('.', '/');
    byte[] classFile;
    try (var file = Template.class.getResourceAsStream("Template.class")) {
      classFile = file.readAllBytes();
    }
    for (int i = 0; i < MAPPED; i++) {
      Map<String, String> names = new HashMap<>(annotations);
      names.put(template, MODEL + "Entity" + i);
      put(
          out,
          MODEL + "Entity" + i + ".class",
          renamed(classFile, new SimpleRemapper(Opcodes.ASM9, names)));
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] classFile) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(classFile);
    out.closeEntry();
  }

  private static byte[] renamed(byte[] classFile, SimpleRemapper renaming) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassRemapper(writer, renaming), 0);
    return writer.toByteArray();
  }
}
