package dev.aludel.demo.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sample of the README and the manual stands, line for line, in a source file that the build compiles and runs. */
class SamplesTest {

  private static final Pattern SAMPLE =
      Pattern.compile("<!-- sample: (\\S+) -->\n```(?:java|kotlin)\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "README.md, 6",
    "docs/schema.md, 3",
    "docs/sql.md, 2",
    "docs/engine.md, 2",
    "docs/session.md, 3",
    "docs/testing.md, 3"
  })
  void areTheCodeThatTheBuildRuns(String document, int expected) throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Matcher samples = SAMPLE.matcher(Files.readString(root.resolve(document)));
    int found = 0;
    while (samples.find()) {
      assertThat(Files.readString(root.resolve(samples.group(1)))).contains(samples.group(2));
      found++;
    }
    assertThat(found).isEqualTo(expected);
  }
}
