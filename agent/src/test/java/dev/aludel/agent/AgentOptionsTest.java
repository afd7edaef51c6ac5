package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgentOptionsTest {

  @Test
  void asksForNothingByDefault() {
    AgentOptions nothing =
        new AgentOptions(List.of(), List.of(), Set.of(), null, LogLevel.ERROR, false);

    assertThat(AgentOptions.parse(null)).isEqualTo(nothing);
    assertThat(AgentOptions.parse("")).isEqualTo(nothing);
  }

  @Test
  void readsEveryOption() {
    assertThat(
            AgentOptions.parse(
                "include=com.acme;exclude=com.acme.dto;mapped=com.acme.A;dump=out/dump;log=trace;failOnError=true"))
        .isEqualTo(new AgentOptions(
            List.of("com.acme"),
            List.of("com.acme.dto"),
            Set.of("com.acme.A"),
            Path.of("out/dump"),
            LogLevel.TRACE,
            true));
  }

  @Test
  void goesOnWithAListBehindEitherSeparator() {
    AgentOptions options = AgentOptions.parse("mapped=a.b.C;a.b.D, a.b.E;exclude=a.x,a.y");

    assertThat(options.mapped()).containsExactlyInAnyOrder("a.b.C", "a.b.D", "a.b.E");
    assertThat(options.exclude()).containsExactly("a.x", "a.y");
  }

  @Test
  void refusesAnOptionThatItDoesNotKnow() {
    assertThatThrownBy(() -> AgentOptions.parse("mappped=a.b.C"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The agent has no option \"mappped\". It has include, exclude, mapped, dump, log and failOnError;"
                + " write include=com.acme;log=info. [unknown-agent-option]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log=all|log cannot be \"all\". It takes off, error, info, debug or trace.",
        "log=info,debug|log cannot be \"[info, debug]\". It takes one value.",
        "log=|log cannot be \"[]\". It takes one value.",
        "dump=a;dump=b|dump cannot be \"[a, b]\". It takes one value.",
        "failOnError=yes|failOnError cannot be \"yes\". It takes true or false."
      })
  void refusesAValueThatAnOptionDoesNotTake(String options, String complaint) {
    assertThatThrownBy(() -> AgentOptions.parse(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The agent's option " + complaint + " [wrong-agent-option]");
  }

  @ParameterizedTest
  @EnumSource(LogLevel.class)
  void readsEveryLogLevel(LogLevel level) {
    assertThat(
            AgentOptions.parse("log=" + level.name().toLowerCase(Locale.ROOT)).log())
        .isEqualTo(level);
  }

  @Test
  void joinsAListThatIsGivenTwice() {
    assertThat(AgentOptions.parse("include=a.x;log=off;include=a.y").include())
        .containsExactly("a.x", "a.y");
  }

  @Test
  void refusesAValueWithoutAnOption() {
    assertThatThrownBy(() -> AgentOptions.parse("com.acme.A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The agent has no option \"com.acme.A\".");
  }
}
