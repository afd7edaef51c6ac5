package dev.aludel.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  private static final Compiled FIRST = Compiled.of("package shop;\nclass User { int first; }");
  private static final Compiled SECOND = Compiled.of("package shop;\nclass User { int second; }");

  @TempDir
  Path directory;

  @Test
  void readsAClassFromTheFirstEntryThatHasIt() throws IOException {
    Path classes = FIRST.writeTo(directory.resolve("classes"));
    Path jar = Jar.of(SECOND.classFiles(), directory.resolve("second.jar"));

    try (ClassPath one = ClassPath.of(List.of(classes, jar));
        ClassPath other = ClassPath.of(List.of(jar, classes))) {
      assertThat(one.read("shop/User")).isEqualTo(FIRST.classFile("shop.User"));
      assertThat(other.read("shop/User")).isEqualTo(SECOND.classFile("shop.User"));
    }
  }

  @Test
  void handsOverTheFirstOfTwoClassesWithOneName() throws IOException {
    Path classes = FIRST.writeTo(directory.resolve("classes"));
    Path jar = Jar.of(SECOND.classFiles(), directory.resolve("second.jar"));
    List<byte[]> seen = new ArrayList<>();

    try (ClassPath both = ClassPath.of(List.of(classes, jar))) {
      both.forEach((name, classFile) -> seen.add(classFile));
    }

    assertThat(seen).containsExactly(FIRST.classFile("shop.User"));
  }

  @Test
  void readsClassesOfTheJdk() throws IOException {
    try (ClassPath none = ClassPath.of(List.of())) {
      assertThat(none.read("java/io/Serializable")).isNotEmpty();
      assertThat(none.read("java/sql/Timestamp")).isNotEmpty();
      assertThat(none.read("shop/User")).isNull();
    }
  }

  @Test
  void passesOverWhatDoesNotExist() throws IOException {
    try (ClassPath none = ClassPath.of(List.of(directory.resolve("no.jar")))) {
      assertThat(none.read("shop/User")).isNull();
    }
  }

  @Test
  void followsTheManifestOfAJarAndDoesNotRunInCircles() throws IOException {
    Path user = Jar.of(FIRST.classFiles(), directory.resolve("user.jar"));
    Path program = directory.resolve("program.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        "user.jar program.jar none.jar http://localhost/remote.jar " + user.toUri());
    new JarOutputStream(Files.newOutputStream(program), manifest).close();

    try (ClassPath followed = ClassPath.of(List.of(program))) {
      assertThat(followed.read("shop/User")).isEqualTo(FIRST.classFile("shop.User"));
    }
  }

  @Test
  void takesTheRightReleaseOfAMultiReleaseJar() throws IOException {
    Path jar = directory.resolve("releases.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      put(out, "shop/User.class", FIRST);
      put(out, "META-INF/versions/17/shop/User.class", SECOND);
      put(out, "META-INF/versions/99/shop/User.class", FIRST);
    }
    List<String> names = new ArrayList<>();

    try (ClassPath releases = ClassPath.of(List.of(jar))) {
      releases.forEach((name, classFile) -> names.add(name));

      assertThat(releases.read("shop/User")).isEqualTo(SECOND.classFile("shop.User"));
      assertThat(names).containsExactly("shop/User");
    }
  }

  @Test
  void findsTheListingsOfAllEntries() throws IOException {
    Path listing = Files.createDirectories(directory.resolve("classes/META-INF/aludel"));
    Files.writeString(listing.resolve("mapped-classes"), "shop.User # by calls\n");

    try (ClassPath classes =
        ClassPath.of(List.of(directory.resolve("none"), directory.resolve("classes")))) {
      assertThat(classes.listing(Set.of()).contains("shop/User")).isTrue();
      assertThat(classes.listing(Set.of("shop.Order")).contains("shop/Order")).isTrue();
      assertThat(classes.listing(Set.of()).contains("shop/Order")).isFalse();
    }
  }

  private static void put(JarOutputStream out, String name, Compiled compiled) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(compiled.classFile("shop.User"));
  }
}
