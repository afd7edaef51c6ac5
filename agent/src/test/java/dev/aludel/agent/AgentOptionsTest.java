package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentOptionsTest {

  @Test
  void asksForNothingByDefault() {
    AgentOptions nothing = new AgentOptions(List.of(), List.of(), Set.of(), null, false);

    assertThat(AgentOptions.parse(null)).isEqualTo(nothing);
    assertThat(AgentOptions.parse("")).isEqualTo(nothing);
  }

  @Test
  void readsEveryOption() {
    assertThat(AgentOptions.parse(
            "include=com.acme;exclude=com.acme.dto;mapped=com.acme.A;dump=out/dump;log=all"))
        .isEqualTo(new AgentOptions(
            List.of("com.acme"),
            List.of("com.acme.dto"),
            Set.of("com.acme.A"),
            Path.of("out/dump"),
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
            "The agent has no option \"mappped\". It has include, exclude, mapped, dump and log;"
                + " write include=com.acme;log=all. [unknown-agent-option]");
  }

  @Test
  void refusesAValueWithoutAnOption() {
    assertThatThrownBy(() -> AgentOptions.parse("com.acme.A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The agent has no option \"com.acme.A\".");
  }
}
