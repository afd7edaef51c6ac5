package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Label;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that any of the databases knows, and names of any characters, as columns, aliases and labels. */
abstract class NameContract {

  private static final int COLUMNS = 200;

  private final ScratchDatabase database;

  NameContract(Databases server) {
    database = new ScratchDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void takesEveryWordForAColumn() {
    List<String> words = words();
    for (int from = 0; from < words.size(); from += COLUMNS) {
      keepsNumbersIn(words.subList(from, Math.min(from + COLUMNS, words.size())));
    }
  }

  @Test
  void takesNamesOfAnyCharacters() {
    Random random = new Random(7);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      names.add(i + name(random)); // MariaDB takes names for equal that differ in accents or case
    }
    for (int from = 0; from < names.size(); from += COLUMNS) {
      keepsNumbersIn(names.subList(from, from + COLUMNS));
    }
  }

  @Test
  void takesEveryWordForAnAliasAndALabel() {
    Tables.METADATA.createAll(database);
    database.run(insert(USERS).values(Tables.NAME, "ed"));

    for (String word : words()) {
      Alias alias = USERS.as(word);
      Label<Integer> label = alias.column(Tables.USER_ID).as(word);

      assertThat(database.run(
              select(label).where(alias.column(Tables.USER_ID).gt(0)).orderBy(label)))
          .as(word)
          .containsExactly(List.of(1));
    }
  }

  private void keepsNumbersIn(List<String> names) {
    Column<?>[] columns =
        names.stream().map(name -> column(name, INTEGER)).toArray(Column<?>[]::new);
    Table table = new MetaData().table("words", columns);
    table.metaData().createAll(database);
    Insert row = insert(table);
    List<@Nullable Object> numbers = new ArrayList<>();
    for (String name : names) {
      row = row.values(table.column(name, Integer.class), numbers.size());
      numbers.add(numbers.size());
    }

    database.run(row);

    assertThat(database.run(select(table))).containsExactly(numbers);
    table.metaData().dropAll(database);
  }

  /** Without control characters, which are refused, and without what is no character by itself. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(10); i++) {
      int character =
          random.nextInt(3) == 0 ? ' ' + random.nextInt(95) : 0xA1 + random.nextInt(0x2000);
      if (Character.isDefined(character) && !Character.isSpaceChar(character)) {
        name.appendCodePoint(character);
      }
    }
    return name.append('.').toString();
  }

  private static List<String> words() {
    try (InputStream file = NameContract.class.getResourceAsStream("words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
