package dev.aludel.demo.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.demo.tutorial.kotlin.TutorialKt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a newcomer sees. The agent is on the test class path and has attached itself. */
class TutorialTest {

  private final GoldenText golden = new GoldenText("dev/aludel/demo/tutorial/tutorial.txt");

  @Test
  void printsTheGoldenTextInJava() {
    golden.compare(outputOf(Tutorial::tell));
  }

  @Test
  void printsTheSameInKotlin() {
    assertThat(outputOf(TutorialKt::tell)).isEqualTo(outputOf(Tutorial::tell));
  }

  private static String outputOf(Consumer<PrintStream> tutorial) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tutorial.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
