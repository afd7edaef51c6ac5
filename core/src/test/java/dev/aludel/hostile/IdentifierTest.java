package dev.aludel.hostile;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Dialect;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of any characters and lengths: they come back from the catalogue as they were given, or never get there. */
class IdentifierTest {

  private static final String TABLE = "'; DROP TABLE \"canary`--%_";
  private static final int COLUMNS = 200;
  private static final int NAMES = Boolean.getBoolean("aludel.deep") ? 50_000 : 5_000;

  @ParameterizedTest
  @EnumSource
  void keepsOrRefusesNamesOfAnyCharacters(DatabaseServer server) {
    long seed = System.nanoTime();
    System.out.println("[tests] names on " + server + " by seed " + seed);
    try (TappedDatabase database = new TappedDatabase(server)) {
      List<String> names = new ArrayList<>(names(new Random(7)));
      names.addAll(names(new Random(seed)));
      List<String> possible = names.stream()
          .filter(name -> isPossible(name, database.engine().dialect()))
          .toList();
      assertThat(possible).hasSizeGreaterThan(NAMES / 3).hasSizeLessThan(NAMES);

      for (int from = 0; from < possible.size(); from += COLUMNS) {
        keeps(possible.subList(from, Math.min(from + COLUMNS, possible.size())), database);
      }
      names.stream()
          .filter(name -> !possible.contains(name))
          .limit(200)
          .forEach(name -> refusesBeforeSending(name, database));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesLongNamesWholeOrNotAtAll(DatabaseServer server) {
    try (TappedDatabase database = new TappedDatabase(server)) {
      for (int length : List.of(1, 31, 62, 63, 64, 65, 127, 128, 255, 256, 257, 1000)) {
        for (String letter : List.of("x", "\u00fc", "\u4f7f")) {
          String stem = letter.repeat(length);
          List<String> alike = Stream.of(stem + "1", stem + "2", letter.repeat(length) + "33")
              .filter(name -> isPossible(name, database.engine().dialect()))
              .toList();
          if (!alike.isEmpty()) {
            keeps(alike, database);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesAliasesOfItsOwnWithinTheLimit(DatabaseServer server) {
    try (TappedDatabase database = new TappedDatabase(server)) {
      for (String name : List.of("x".repeat(63), "\u4f7f".repeat(21))) {
        MetaData metaData = new MetaData();
        Table table = metaData.table(name, column("id", INTEGER));
        metaData.createAll(database.engine());
        Column<Integer> id = table.column("id", Integer.class);
        database.engine().begin(c -> {
          c.execute(insert(table).values(id, 3));
          assertThat(c.execute(select(id).where(id.in(select(table.alias().column(id)))))
                  .all())
              .containsExactly(3);
        });
      }
    }
  }

  private static void keeps(List<String> names, TappedDatabase database) {
    MetaData metaData = new MetaData();
    Table table = metaData.table(
        TABLE, names.stream().map(name -> column(name, INTEGER)).toArray(Column<?>[]::new));
    metaData.createAll(database.engine());

    Insert row = insert(table);
    List<@Nullable Object> numbers = new ArrayList<>();
    for (String name : names) {
      row = row.values(table.column(name, Integer.class), numbers.size());
      numbers.add(numbers.size());
    }
    Insert filled = row;
    database.engine().begin(connection -> {
      connection.execute(filled);
      assertThat(connection.execute(select(table)).one().asList()).isEqualTo(numbers);
    });

    Table found = Inspector.of(database.engine()).table(TABLE).orElseThrow();
    assertThat(found.columns()).extracting(Column::name).isEqualTo(names);
    metaData.dropAll(database.engine());
  }

  private static void refusesBeforeSending(String name, TappedDatabase database) {
    database.listen();

    assertThatThrownBy(() -> new MetaData()
            .table("t", column(name, INTEGER))
            .metaData()
            .createAll(database.engine()))
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("[bad-identifier]");
    assertThat(database.sent()).noneMatch(sql -> sql.startsWith("CREATE"));
  }

  private static boolean isPossible(String name, Dialect dialect) {
    try {
      dialect.quote(name);
      return true;
    } catch (CompileException refused) {
      return false;
    }
  }

  /** Each with a number of its own, since MariaDB takes names for equal that differ in case or accents. */
  private static List<String> names(Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES / 2; i++) {
      StringBuilder name = new StringBuilder();
      int length = random.nextInt(8) == 0 ? random.nextInt(300) : 1 + random.nextInt(20);
      for (int j = 0; j < length; j++) {
        name.appendCodePoint(character(random));
      }
      String number = random.nextInt(1000) + "." + names.size();
      names.add(random.nextBoolean() ? number + "." + name : name + "." + number);
    }
    return names;
  }

  private static int character(Random random) {
    int kind = random.nextInt(200);
    if (kind == 0) {
      return random.nextInt(0x20);
    }
    if (kind == 1) {
      return Character.MIN_SURROGATE + random.nextInt(0x800);
    }
    if (kind == 2) {
      return 0x10000 + random.nextInt(0x100000);
    }
    return kind < 120
        ? ' ' + random.nextInt(95)
        : 0xA1 + random.nextInt(kind < 160 ? 0x500 : 0xD000);
  }
}
