package dev.aludel.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnakeCaseTest {

  @Test
  void namesAsTheRuleSays() {
    assertThat(SnakeCase.of("name")).isEqualTo("name");
    assertThat(SnakeCase.of("firstName")).isEqualTo("first_name");
    assertThat(SnakeCase.of("HTMLPage")).isEqualTo("html_page");
    assertThat(SnakeCase.of("userID")).isEqualTo("user_id");
    assertThat(SnakeCase.of("line2Text")).isEqualTo("line2_text");
    assertThat(SnakeCase.of("aB")).isEqualTo("a_b");
    assertThat(SnakeCase.of("already_snake")).isEqualTo("already_snake");
  }
}
