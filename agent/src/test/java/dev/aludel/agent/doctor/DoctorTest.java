package dev.aludel.agent.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Jar;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.offline.BuildRequest;
import dev.aludel.agent.offline.BuildWeaver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class paths with planted escapes, and one without. */
class DoctorTest {

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class User {
        @Id public int id;
        @Column public final String name;
        String note;
        public User(String name) {
          this.name = name == null ? "none" : new String(name);
          id = name == null ? 0 : 1;
        }
      }
      """;

  private static final String CHILD = """
      package shop;

      class Child extends User {
        Child() { super(new StringBuilder("a").toString()); id = 7; note = "n"; }
      }
      """;

  private static final String RAW = """
      package shop.raw;

      class Raw {
        int twice(shop.User user) {
          user.id *= 2;
          Runnable later = () -> user.id++;
          return user.id;
        }
      }
      """;

  private static final String LIBRARY = """
      package org.h2;

      class Planted {
        String name(shop.User user) { return user.name; }
      }
      """;

  private static final String POINT = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      record Point(@Column int x) {}
      """;

  private static final String OVERLOOKED =
      "its class is left out by the options include or exclude";

  @TempDir
  Path directory;

  @Test
  void provesThatNothingEscapes() throws IOException {
    Diagnosis found = examine(write(USER, CHILD, RAW), List.of(), false);

    assertThat(found.isProven()).isTrue();
    assertThat(found.classes()).isEqualTo(3);
    assertThat(found.mapped()).containsExactly("shop.User would be woven");
  }

  @Test
  void listsEachAccessFromAnExcludedClass() throws IOException {
    Diagnosis found = examine(write(USER, CHILD, RAW), List.of("shop.raw"), false);

    assertThat(found.isProven()).isFalse();
    assertThat(found.escapes())
        .extracting(Escape::toString)
        .containsExactly(
            "shop.raw.Raw.twice(Lshop/User;)I line 5 reads shop.User.id: " + OVERLOOKED,
            "shop.raw.Raw.twice(Lshop/User;)I line 5 writes shop.User.id: " + OVERLOOKED,
            "shop.raw.Raw.twice(Lshop/User;)I line 7 reads shop.User.id: " + OVERLOOKED,
            "shop.raw.Raw.lambda$twice$0(Lshop/User;)V line 6 reads shop.User.id: " + OVERLOOKED,
            "shop.raw.Raw.lambda$twice$0(Lshop/User;)V line 6 writes shop.User.id: " + OVERLOOKED);
  }

  @Test
  void listsAccessesFromPackagesThatTheAgentNeverLooksAt() throws IOException {
    Diagnosis found = examine(write(USER, LIBRARY), List.of(), false);

    assertThat(found.escapes())
        .extracting(Escape::toString)
        .containsExactly(
            "org.h2.Planted.name(Lshop/User;)Ljava/lang/String; line 4 reads shop.User.name:"
                + " its package counts as a library's");
  }

  @Test
  void seesClassesInJars() throws IOException {
    Path jar = Jar.of(
        Map.of("shop/raw/Raw", Compiled.of(USER, RAW).classFile("shop.raw.Raw")),
        directory.resolve("raw.jar"));
    Path classes = write(USER);

    Diagnosis found = Doctor.examine(
        new Examination(List.of(classes, jar), List.of(), List.of("shop.raw"), Set.of(), false),
        AludelAgent.version());

    assertThat(found.escapes()).hasSize(5);
  }

  @Test
  void saysWhyAClassWouldNotBeWoven() throws IOException {
    Diagnosis found = examine(write(POINT), List.of(), false);

    assertThat(found.isProven()).isFalse();
    assertThat(found.refused())
        .containsExactly(
            "shop.Point was not woven: it is a record, and only a plain class can be mapped. Make it"
                + " a class, or take the mapping away. [mapped-record]");
  }

  @Test
  void takesWhatTheBuildWoveAsItIs() throws IOException {
    Path classes = write(USER, CHILD, RAW);
    build(classes);

    Diagnosis found = examine(classes, List.of(), true);

    assertThat(found.isProven()).isTrue();
    assertThat(found.mapped())
        .containsExactly("shop.User is woven by version " + AludelAgent.version());
  }

  @Test
  void listsAccessesFromAClassThatTheBuildHasNotWoven() throws IOException {
    Path classes = write(USER, CHILD);
    build(classes);
    Files.write(
        Files.createDirectories(classes.resolve("shop/raw")).resolve("Raw.class"),
        Compiled.of(USER, RAW).classFile("shop.raw.Raw"));

    assertThat(examine(classes, List.of(), false).isProven()).isTrue();
    assertThat(examine(classes, List.of(), true).escapes())
        .hasSize(5)
        .allSatisfy(escape ->
            assertThat(escape.toString()).endsWith("shop.User.id: its class was not woven"));
  }

  @Test
  void refusesAMappedClassThatTheBuildHasNotWoven() throws IOException {
    Diagnosis found = examine(write(USER, RAW), List.of(), true);

    assertThat(found.refused())
        .containsExactly(
            "shop.User was not woven: the build has not woven it. Run java -jar aludel-agent.jar on"
                + " its directory, or the goal aludel:weave of the Maven plugin. [not-woven-at-build-time]");
    assertThat(found.escapes()).isEmpty();
  }

  @Test
  void namesBothVersionsOfAClassThatAnotherVersionWove() throws IOException {
    Map<String, byte[]> classFiles = Compiled.of(USER).classFiles();
    Path classes = new Compiled(
            Map.of("shop/User", Weaving.weaveBy("0.0.9", classFiles, "shop/User")))
        .writeTo(directory);

    assertThat(examine(classes, List.of(), true).refused())
        .hasSize(1)
        .allSatisfy(report -> assertThat(report)
            .contains("by version 0.0.9", "this is version " + AludelAgent.version()));
  }

  @Test
  void namesClassFilesThatAreTooNewIfTheyUseMappedFields() throws IOException {
    Compiled compiled = Compiled.of(USER, RAW, POINT, "package shop;\nclass Other { int size; }");
    Map<String, byte[]> newer = new HashMap<>(compiled.classFiles());
    for (String name : List.of("shop.raw.Raw", "shop.Point", "shop.Other")) {
      byte[] classFile = compiled.classFile(name).clone();
      classFile[7] = 99;
      newer.put(name.replace('.', '/'), classFile);
    }
    Path classes = new Compiled(newer).writeTo(directory);

    Diagnosis found = examine(classes, List.of(), false);

    assertThat(found.refused())
        .hasSize(2)
        .allSatisfy(report -> assertThat(report)
            .containsAnyOf("shop.Point was not woven", "shop.raw.Raw was not woven")
            .contains("its class file is of version 99")
            .endsWith("[too-new-class-file]"));
    assertThat(found.unreadable())
        .containsExactly("shop.raw.Raw uses mapped fields: Unsupported class file version 99.0");
  }

  @Test
  void findsAWriteThatWeavingWouldHaveOverlookedInAConstructor() throws IOException {
    Path classes = write(USER, CHILD);
    build(classes);
    Files.write(
        classes.resolve("shop/Child.class"), Compiled.of(USER, CHILD).classFile("shop.Child"));

    assertThat(examine(classes, List.of(), true).escapes())
        .extracting(Escape::toString)
        .containsExactly(
            "shop.Child.<init>()V line 4 writes shop.User.id: its class was not woven");
  }

  @Test
  void printsItsFindingsAndAnswersWhetherAllIsProven() throws IOException {
    Path classes = write(USER, RAW, POINT);
    List<String> lines = new ArrayList<>();

    int exit = run(lines, "--exclude", "shop.raw", classes.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(lines)
        .containsSubsequence("Mapped:", "  shop.User would be woven", "", "Refused:", "Escapes:")
        .endsWith("3 classes, 1 mapped. Not proven: 1 refused, 5 escapes, 0 unreadable.");
  }

  @Test
  void printsAProof() throws IOException {
    List<String> lines = new ArrayList<>();

    int exit = run(lines, write(USER, RAW).toString());

    assertThat(exit).isZero();
    assertThat(lines)
        .containsExactly(
            "Mapped:",
            "  shop.User would be woven",
            "",
            "2 classes, 1 mapped. Proven: every access to a mapped field goes through its accessor.");
  }

  private static int run(List<String> lines, String... line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = new DoctorCommand(AludelAgent.version(), print).run(List.of(line));
    out.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
    return exit;
  }

  private Path write(String... sources) throws IOException {
    List<String> all = new ArrayList<>(List.of(sources));
    if (!all.contains(USER) && !all.contains(POINT)) {
      all.add(USER);
    }
    return Compiled.of(all.toArray(String[]::new)).writeTo(directory);
  }

  private static void build(Path classes) throws IOException {
    BuildRequest request = new BuildRequest(
        List.of(classes), List.of(Shop.RUNTIME), List.of(), List.of(), Set.of(), false);
    assertThat(new BuildWeaver(request, AludelAgent.version(), null).weave().refusals())
        .isEmpty();
  }

  private static Diagnosis examine(Path classes, List<String> exclude, boolean asBuilt)
      throws IOException {
    return Doctor.examine(
        new Examination(List.of(classes), List.of(), exclude, Set.of(), asBuilt),
        AludelAgent.version());
  }
}
