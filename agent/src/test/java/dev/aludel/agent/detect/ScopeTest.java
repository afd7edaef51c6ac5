package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  @Test
  void leavesTheJdkKotlinAndTheAgentItselfAlone() {
    Scope scope = Scope.everything();

    assertThat(List.of("java/util/List", "kotlin/Pair", "dev/aludel/agent/AludelAgent"))
        .allMatch(scope::leavesOut);
    assertThat(List.of("javafoo/A", "kotliny/B", "dev/aludel/demo/User"))
        .noneMatch(scope::leavesOut);
  }

  @Test
  void excludesPackagesAndClassesButNotThoseThatBeginAlike() {
    Scope scope = new Scope(List.of(), List.of("com.acme.dto", "com.acme.gen.*", "com.acme.User"));

    assertThat(List.of(
            "com/acme/dto/A", "com/acme/dto/sub/B", "com/acme/gen/C", "com/acme/User$Inner"))
        .allMatch(scope::excludes);
    assertThat(List.of("com/acme/dto2/A", "com/acme/UserList", "com/acme/Order"))
        .noneMatch(scope::excludes);
  }

  @Test
  void looksAtNothingButWhatIsIncluded() {
    Scope scope = new Scope(List.of("com.acme"), List.of("com.acme.dto"));

    assertThat(scope.leavesOut("com/acme/User")).isFalse();
    assertThat(scope.leavesOut("com/acme/dto/User")).isTrue();
    assertThat(scope.leavesOut("org/other/User")).isTrue();
  }

  @Test
  void looksAtLibrariesThatReadAndWriteFieldsOnBehalfOfOthersButMapsNoneOfTheirs() {
    Scope scope = new Scope(List.of(), List.of("kotlin.reflect"));

    assertThat(scope.ignores("org/mockito/internal/util/reflection/ReflectionMemberAccessor"))
        .isFalse();
    assertThat(scope.leavesOut("org/mockito/internal/util/reflection/ReflectionMemberAccessor"))
        .isTrue();
    assertThat(List.of(
            "org/mockito/Mockito", "kotlin/Unit", "kotlin/reflect/jvm/internal/calls/CallerImpl"))
        .allMatch(scope::ignores);
  }
}
