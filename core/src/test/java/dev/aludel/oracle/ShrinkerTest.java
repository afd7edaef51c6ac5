package dev.aludel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  @Test
  void leavesOnlyWhatTheFailureNeeds() {
    List<Integer> failing = IntStream.range(0, 100).boxed().toList();

    assertThat(Shrinker.shrink(failing, record -> record.contains(40) && record.contains(71)))
        .containsExactly(40, 71);
  }

  @Test
  void lowersWhatIsLeft() {
    List<Integer> failing = List.of(9, 50, 3, 70);

    assertThat(Shrinker.shrink(failing, record -> record.stream().anyMatch(choice -> choice >= 33)))
        .containsExactly(33);
  }
}
