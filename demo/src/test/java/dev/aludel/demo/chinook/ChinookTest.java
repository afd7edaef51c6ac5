package dev.aludel.demo.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChinookTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void saysNothingWhenQuietAndAllIsWell() {
    assertThat(run("--quiet")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void loadsInSmallUnitsAsWell() {
    assertThat(run("--quiet", "--batch", "1")).isZero();
  }

  @Test
  void refusesADatabaseThatHoldsAStoreUnlessItMayDropIt(@TempDir Path directory) {
    String url = "--url=jdbc:h2:" + directory.resolve("store");

    assertThat(run("--quiet", url)).isZero();
    assertThat(run("--quiet", url)).isEqualTo(1);
    assertThat(errors.toString().lines())
        .containsExactly(
            "FAILED: There are rows already in Artist, Album, Genre, MediaType, Track, Playlist, "
                + "PlaylistTrack, Employee, Customer, Invoice, InvoiceLine. "
                + "Use an empty database, or drop these tables: --drop.");
    assertThat(run("--quiet", url, "--drop")).isZero();
  }

  @Test
  void explainsWithoutAStackTraceThatItCannotConnect(@TempDir Path directory) {
    String url = "--url=jdbc:h2:" + directory.resolve("nobody") + ";IFEXISTS=TRUE";

    assertThat(run("--quiet", url, "--user=ann", "--password=secret")).isEqualTo(1);
    assertThat(errors.toString())
        .startsWith("Cannot connect to \"jdbc:h2:" + directory.resolve("nobody"))
        .contains("[cannot-connect]")
        .doesNotContain("secret")
        .doesNotContain("\tat ");
  }

  @Test
  void refusesAUnitOfNothing() {
    assertThat(run("--batch", "0")).isEqualTo(2);
    assertThat(errors.toString().lines()).first().isEqualTo("--batch must be 1 at least.");
  }

  private int run(String... arguments) {
    CommandLine line = Chinook.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
