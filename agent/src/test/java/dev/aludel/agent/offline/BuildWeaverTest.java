package dev.aludel.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.ClassDirectory;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Jar;
import dev.aludel.agent.fixture.Shop;
import dev.aludel.agent.fixture.Weaving;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildWeaverTest {

  private static final String BASE = """
      package shop;
      import dev.aludel.mapping.*;

      @Mixin
      public class Base implements java.io.Serializable {
        protected @Id Long id;
        protected Base(Long id) { this.id = id; }
        protected Base() {}
      }
      """;

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;

      @Mapped
      public class User extends Base {
        @Column String name;
        String note;
        public User(Long id, String name, boolean loud) { super(id); this.name = name; note = "" + loud; }
        public User(Long id, String name) { this(id, name, false); }
      }
      """;

  private static final String MAIN = """
      package shop;

      class Main {
        String describe(User user) { return user.id + user.name; }
      }
      """;

  private static final String STRANGER = """
      package shop;

      class Stranger {
        int size;
        int size() { return size; }
      }
      """;

  @TempDir
  Path directory;

  private final Compiled compiled = Compiled.of(BASE, USER, MAIN, STRANGER);
  private Path classes = Path.of("");

  @BeforeEach
  void write() throws IOException {
    classes = compiled.writeTo(directory.resolve("classes"));
  }

  @Test
  void weavesInPlaceWhatTheAgentWouldWeave() throws IOException {
    BuildReport report = weave();

    assertThat(report).isEqualTo(new BuildReport(4, 2, 1, List.of(), List.of()));
    assertThat(ClassDirectory.contents(classes))
        .isEqualTo(ClassDirectory.contents(Weaving.weave(compiled)));
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    weave();
    Map<String, ByteBuffer> once = ClassDirectory.contents(classes);

    BuildReport report = weave();

    assertThat(report.summary()).isEqualTo("4 classes seen, 0 woven, 0 rewritten, 0 refused");
    assertThat(ClassDirectory.contents(classes)).isEqualTo(once);
  }

  @Test
  void weavesTheSameWhenTheCompilerHasReplacedSomeClasses() throws IOException {
    weave();
    Map<String, ByteBuffer> once = ClassDirectory.contents(classes);
    for (String name : List.of("shop/User", "shop/Main")) {
      Files.write(classes.resolve(name + ".class"), compiled.classFile(name.replace('/', '.')));
    }

    BuildReport report = weave();

    assertThat(report.summary()).isEqualTo("4 classes seen, 1 woven, 1 rewritten, 0 refused");
    assertThat(ClassDirectory.contents(classes)).isEqualTo(once);
  }

  @Test
  void touchesNoOtherFile() throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Path stranger = classes.resolve("shop/Stranger.class");
    Path user = classes.resolve("shop/User.class");
    Path resource = Files.writeString(classes.resolve("shop/names.txt"), "ed");
    for (Path file : List.of(stranger, user, resource)) {
      Files.setLastModifiedTime(file, old);
    }

    weave();

    assertThat(Files.getLastModifiedTime(stranger)).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(resource)).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(user)).isGreaterThan(old);
    try (Stream<Path> files = Files.walk(classes).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void writesNothingOnADryRun() throws IOException {
    BuildReport report = new BuildWeaver(
            new BuildRequest(
                List.of(classes), List.of(Shop.RUNTIME), List.of(), List.of(), Set.of(), true),
            AludelAgent.version(),
            null)
        .weave();

    assertThat(report.woven()).isEqualTo(2);
    assertThat(ClassDirectory.contents(classes))
        .isEqualTo(ClassDirectory.contents(compiled.classFiles()));
  }

  @Test
  void findsSuperclassesInJars() throws IOException {
    Map<String, byte[]> base = Map.of("shop/Base", compiled.classFile("shop.Base"));
    Files.delete(classes.resolve("shop/Base.class"));
    Path jar = Jar.of(base, directory.resolve("base.jar"));

    BuildReport report = weave(List.of(jar, Shop.RUNTIME));

    Map<String, ByteBuffer> expected = ClassDirectory.contents(Weaving.weave(compiled));
    expected.remove("shop/Base");
    assertThat(report.summary()).isEqualTo("3 classes seen, 1 woven, 1 rewritten, 0 refused");
    assertThat(ClassDirectory.contents(classes)).isEqualTo(expected);
  }

  @Test
  void refusesAClassWhoseSuperclassIsMissingAndNamesClassesItDidNotFind() throws IOException {
    Files.delete(classes.resolve("shop/Base.class"));
    Files.write(
        classes.resolve("shop/Caller.class"),
        Compiled.of(
                "package shop;\nclass Gone { int size; }",
                "package shop;\nclass Caller { int size(Gone gone) { return gone.size; } }")
            .classFile("shop.Caller"));

    BuildReport report = weave(List.of());

    assertThat(report.isComplete()).isFalse();
    assertThat(report.refusals())
        .containsExactly(
            "shop.User was not woven: the class file of its superclass shop.Base is no resource of its"
                + " class loader. Let the class loader answer getResource for its classes, or weave them at build time"
                + " with the superclass on the class path. [unreadable-superclass]");
    assertThat(report.notFound()).containsExactly("shop.Base", "shop.Gone");
  }

  @Test
  void weavesClassesThatAListingNames() throws IOException {
    Path listing = Files.createDirectories(classes.resolve("META-INF/aludel"));
    Files.writeString(listing.resolve("mapped-classes"), "shop.Stranger # by calls\n");

    weave();

    assertThat(ClassDirectory.contents(classes))
        .isEqualTo(ClassDirectory.contents(Weaving.weave(compiled, "shop.Stranger")));
  }

  @Test
  void leavesOutWhatTheScopeLeavesOut() throws IOException {
    BuildReport report = new BuildWeaver(
            new BuildRequest(
                List.of(classes),
                List.of(),
                List.of("shop"),
                List.of("shop.User", "shop.Base"),
                Set.of(),
                false),
            AludelAgent.version(),
            null)
        .weave();

    assertThat(report.summary()).isEqualTo("4 classes seen, 0 woven, 0 rewritten, 0 refused");
  }

  @Test
  void tracesEachRewrittenInstruction() throws IOException {
    List<String> lines = new ArrayList<>();

    new BuildWeaver(
            new BuildRequest(List.of(classes), List.of(), List.of(), List.of(), Set.of(), false),
            AludelAgent.version(),
            rewrite -> lines.add(rewrite.toString()))
        .weave();

    assertThat(lines)
        .containsExactly(
            "shop.Base.<init>(Ljava/lang/Long;)V line 7 writes shop.Base.id"
                + " by $aludel_set$shop_Base$id",
            "shop.Main.describe(Lshop/User;)Ljava/lang/String; line 4 reads shop.Base.id"
                + " by $aludel_get$shop_Base$id",
            "shop.Main.describe(Lshop/User;)Ljava/lang/String; line 4 reads shop.User.name"
                + " by $aludel_get$shop_User$name",
            "shop.User.<init>(Ljava/lang/Long;Ljava/lang/String;Z)V line 8 writes shop.User.name"
                + " by $aludel_set$shop_User$name");
  }

  @Test
  void refusesAClassThatAnotherVersionWove() throws IOException {
    Map<String, byte[]> mixed = new HashMap<>(compiled.classFiles());
    mixed.put("shop/Base", Weaving.weaveBy("0.0.9", compiled.classFiles(), "shop/Base"));
    new Compiled(mixed).writeTo(classes);

    BuildReport report = weave();

    assertThat(report.refusals()).hasSize(2);
    assertThat(report.refusals().get(0))
        .startsWith("shop.Base was not woven: it was woven before, by version 0.0.9 of the agent")
        .contains("this is version " + AludelAgent.version());
    assertThat(ClassDirectory.contents(classes)).isEqualTo(ClassDirectory.contents(mixed));
  }

  private BuildReport weave() throws IOException {
    return weave(List.of(Shop.RUNTIME));
  }

  private BuildReport weave(List<Path> classPath) throws IOException {
    return new BuildWeaver(
            new BuildRequest(List.of(classes), classPath, List.of(), List.of(), Set.of(), false),
            AludelAgent.version(),
            null)
        .weave();
  }
}
