package dev.aludel.demo.chinook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsTextToTheLeftAndNumbersToTheRight() {
    TextTable table = new TextTable("Who", "Sum", "Note")
        .row("ann", new BigDecimal("9.50"), "x")
        .row("bartholomew", new BigDecimal("10.00"), null)
        .row("cy", null, "last");

    assertThat(table.lines())
        .containsExactly(
            "Who            Sum  Note",
            "-----------  -----  ----",
            "ann           9.50  x",
            "bartholomew  10.00",
            "cy                  last");
  }

  @Test
  void refusesARowOfAnotherWidth() {
    assertThatThrownBy(() -> new TextTable("a", "b").row(1))
        .hasMessage("A row has 1 cells, and [a, b] are headings.");
  }
}
