package dev.aludel.engine;

import static dev.aludel.engine.People.AGE;
import static dev.aludel.engine.People.NAME;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.BoundValue;
import dev.aludel.dialect.CompiledStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import dev.aludel.sql.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

  private final Dialect h2 = Dialects.forUrl("jdbc:h2:mem:");

  @Test
  void compilesAShapeOnceAndTakesTheValuesOfEachStatement() {
    StatementCache cache = new StatementCache(compiled -> {});
    Compilation ed = cache.compile(byName("ed"), h2);
    Compilation wendy = cache.compile(byName("wendy"), h2);

    assertThat(wendy.compiled()).isSameAs(ed.compiled());
    assertThat(wendy.bind(Map.of()).values())
        .extracting(BoundValue::value)
        .containsExactly("wendy");
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void expandsListsOfAnyLengthFromOneText() {
    StatementCache cache = new StatementCache(compiled -> {});
    Compilation two = cache.compile(select(NAME).where(AGE.in(List.of(1, 2))), h2);
    Compilation three = cache.compile(select(NAME).where(AGE.in(List.of(1, 2, 3))), h2);

    assertThat(three.compiled()).isSameAs(two.compiled());
    assertThat(two.bind(Map.of()).sql())
        .isEqualTo("SELECT people.name FROM people WHERE people.age IN (?, ?)");
    assertThat(three.bind(Map.of()).sql())
        .isEqualTo("SELECT people.name FROM people WHERE people.age IN (?, ?, ?)");
  }

  @Test
  void makesRoomByForgettingWhatWasUnusedForLongest() {
    StatementCache cache = new StatementCache(2, compiled -> {});
    CompiledStatement kept = cache.compile(byName("ed"), h2).compiled();
    CompiledStatement forgotten = cache.compile(select(AGE), h2).compiled();
    cache.compile(byName("wendy"), h2);
    cache.compile(select(NAME), h2);

    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.compile(byName("jack"), h2).compiled()).isSameAs(kept);
    assertThat(cache.compile(select(AGE), h2).compiled()).isNotSameAs(forgotten);
  }

  private static Select<String> byName(String name) {
    return select(NAME).where(NAME.eq(name));
  }
}
