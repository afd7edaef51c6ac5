package dev.aludel.demo.chinook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SqlLiteralsTest {

  @Test
  void readsNumbersStringsWordsAndNull() {
    assertThat(SqlLiterals.read("(1,-0.99,1.5E3,'Rock',NULL,TRUE,FALSE)", 0))
        .containsExactly(
            new BigDecimal("1"),
            new BigDecimal("-0.99"),
            new BigDecimal("1.5E3"),
            "Rock",
            null,
            true,
            false);
  }

  @Test
  void takesTwoQuotesForOne() {
    assertThat(SqlLiterals.read("('It''s','''','','''a''')", 0))
        .containsExactly("It's", "'", "", "'a'");
  }

  @Test
  void decodesUnicodeEscapes() {
    assertThat(
            SqlLiterals.read("('S\\u00e3o Jos\\u00e9','\\u20ac','a\\u000ab','\\u005c\\u0027')", 0))
        .containsExactly("São José", "€", "a\nb", "\\'");
  }

  @Test
  void leavesABackslashThatEscapesNothing() {
    assertThat(SqlLiterals.read("('AC\\DC')", 0)).containsExactly("AC\\DC");
  }

  @Test
  void doesNotMistakeWhatIsInStringsForStructure() {
    assertThat(SqlLiterals.read("('a,b','(c)','NULL','),(')", 0))
        .containsExactly("a,b", "(c)", "NULL", "),(");
  }

  @Test
  void leavesDatesAndTimestampsToTheColumn() {
    assertThat(SqlLiterals.read("('2009-01-01','2009-01-01 12:30:00.000000')", 0))
        .containsExactly("2009-01-01", "2009-01-01 12:30:00.000000");
  }

  @Test
  void beginsWhereItIsTold() {
    String line = "INSERT INTO T VALUES(1)";

    assertThat(SqlLiterals.read(line, line.indexOf('('))).containsExactly(new BigDecimal("1"));
  }

  @Test
  void saysWhereALineStopsMakingSense() {
    assertFails(
        "(1,X'00')", "a string in quotes, a number, TRUE, FALSE or NULL at column 4", "X'00')");
    assertFails("(1,'abc)", "the quote that closes this string at column 5", "abc)");
    assertFails("(1", "')' at column 3", "");
    assertFails("(1) (2)", "the end of the line at column 4", " (2)");
    assertFails("1", "'(' at column 1", "1");
    assertFails("('\\u12')", "four hexadecimal digits after each \\u before this at column 8", ")");
    assertFails("('\\u12xy')", "hexadecimal digits instead of 12xy before this at column 10", ")");
  }

  private static void assertFails(String line, String expected, String found) {
    assertThatThrownBy(() -> SqlLiterals.read(line, 0))
        .isInstanceOf(ScriptException.class)
        .hasMessage("Expected %s, and found \"%s\".", expected, found);
  }
}
