package dev.aludel.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals on a compiled project. */
class WeaveMojoTest {

  private static final String USER = """
      @Mapped public class User {
        @Id public int id;
        public static String kind() { return "" + (((Object) new User()) instanceof Instrumented); }
      }
      """;

  private static final String USER_TEST = """
      @Mapped public class UserTest {
        @Column String note;
        public static String run() {
          User user = new User();
          user.id = 4;
          return kind() + user.id;
        }
        static String kind() { return "" + (((Object) new UserTest()) instanceof Instrumented); }
      }
      """;

  private static final String REPORT =
      "shop.Point was not woven: it is a record, and only a plain class can be mapped. Make it a class, or take the"
          + " mapping away. [mapped-record]";

  @TempDir
  private Path directory;

  private final RecordedLog log = new RecordedLog();
  private Sample sample = new Sample(Path.of(""));

  @BeforeEach
  void compile() throws IOException {
    sample = new Sample(directory);
    sample.compile("User", USER);
  }

  @Test
  void weavesTheClassesOfTheProject() throws Exception {
    execute(new WeaveMojo());

    assertThat(sample.call("User", "kind")).isEqualTo("true");
    assertThat(log.lines()).containsExactly("info 1 classes seen, 1 woven, 0 rewritten, 0 refused");
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    execute(new WeaveMojo());
    byte[] once = sample.classFile("User");

    execute(new WeaveMojo());

    assertThat(sample.classFile("User")).isEqualTo(once);
    assertThat(log.lines()).endsWith("info 1 classes seen, 0 woven, 0 rewritten, 0 refused");
  }

  @Test
  void weavesTheTestClassesAgainstTheClassesOfTheProject() throws Exception {
    sample.compileTest("UserTest", USER_TEST);
    execute(new WeaveMojo());

    execute(new WeaveTestsMojo());

    assertThat(sample.call("UserTest", "run")).isEqualTo("true4");
    assertThat(new String(sample.classFile("UserTest"), StandardCharsets.ISO_8859_1))
        .contains("$aludel_set$shop_User$id");
  }

  @Test
  void failsTheBuildWhenAMappedClassIsRefused() throws Exception {
    sample.compile("Point", "@Mapped record Point(@Column int x) {}");

    assertThatThrownBy(() -> execute(new WeaveMojo()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(REPORT);
  }

  @Test
  void warnsInsteadOnDemand() throws Exception {
    sample.compile("Point", "@Mapped record Point(@Column int x) {}");
    WeaveMojo lenient = new WeaveMojo();
    lenient.failOnError = false;

    execute(lenient);

    assertThat(log.lines())
        .containsExactly("info 2 classes seen, 1 woven, 0 rewritten, 1 refused", "warn " + REPORT);
  }

  @Test
  void takesTheOptionsOfTheAgent() throws Exception {
    sample.compile("Plain", "class Plain { int size; void grow() { size++; } }");
    WeaveMojo mojo = new WeaveMojo();
    mojo.include = List.of("shop");
    mojo.exclude = List.of("shop.User");
    mojo.mapped = List.of("shop.Plain");
    mojo.trace = true;

    execute(mojo);

    assertThat(log.lines())
        .containsExactly(
            "info shop.Plain.grow()V line 4 reads shop.Plain.size by $aludel_get$shop_Plain$size",
            "info shop.Plain.grow()V line 4 writes shop.Plain.size by $aludel_set$shop_Plain$size",
            "info 2 classes seen, 1 woven, 0 rewritten, 0 refused");
  }

  @Test
  void doesNothingWhenSkippedOrWhereNothingIsCompiled() throws Exception {
    WeaveMojo skipped = new WeaveMojo();
    skipped.skip = true;

    execute(skipped);
    execute(new WeaveTestsMojo());

    assertThat(log.lines()).isEmpty();
    assertThat(sample.call("User", "kind")).isEqualTo("false");
  }

  private void execute(AbstractWeaveMojo mojo) throws MojoExecutionException, MojoFailureException {
    mojo.project = sample.project();
    mojo.setLog(log);
    mojo.execute();
  }
}
