package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Json.json;
import static dev.aludel.sql.Json.jsonBoolean;
import static dev.aludel.sql.Json.jsonExists;
import static dev.aludel.sql.Json.jsonNumber;
import static dev.aludel.sql.Json.jsonText;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.JSON;
import static dev.aludel.type.Types.NUMERIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON documents there and back, and what is found in them. */
abstract class JsonContract {

  record Point(int x, List<String> names) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Table table = new MetaData()
      .table(
          "papers",
          column("id", INTEGER).primaryKey(),
          column("doc", JSON),
          column("place", Types.json(Point.class)));
  private final Column<Integer> id = table.column("id", Integer.class);
  private final Column<String> doc = table.column("doc", String.class);
  private final Column<Point> place = table.column("place", Point.class);

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  JsonContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void create() {
    if (can()) {
      table.metaData().createAll(connection);
    }
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  @Test
  void refusesPathsWhereThereIsNoJson() {
    if (!can()) {
      assertThatThrownBy(() -> engine.dialect().compile(select(jsonText(doc, "a"))))
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll("JSON", engine.dialect().name());
    }
  }

  @Test
  void keepsDocuments() throws Exception {
    for (String text : List.of(
        "{}",
        "[]",
        "null",
        "true",
        "0",
        "-1.50",
        "\"\"",
        "[1, [2, {\"a\": null}]]",
        "{\"a\": \"é 😀 \\u0001 \\\" \\\\ / ' \\n\", \"\": [], \"b c\": 12345678901234567890}")) {
      if (can()) {
        connection.execute(insert(table).values(doc, text));
        String read = connection
            .execute(select(doc).where(doc.isNotNull()).orderBy(id.desc()).limit(1))
            .one();
        assertThat(MAPPER.readTree(read)).as(text).isEqualTo(MAPPER.readTree(text));
      }
    }
  }

  @Test
  void tellsNullFromNull() {
    if (can()) {
      connection.execute(insert(table).values(doc, (String) null).row("null").row("{\"a\":null}"));

      assertThat(connection.execute(select(id).where(doc.isNull())).all()).containsExactly(1);
      assertThat(connection.execute(select(id).where(jsonExists(doc, "a"))).all())
          .containsExactly(3);
      assertThat(connection.execute(select(jsonText(doc, "a")).orderBy(id)).all())
          .containsExactly(null, null, null);
      assertThat(connection.execute(select(jsonText(doc)).orderBy(id)).all().subList(0, 2))
          .containsExactly(null, null);
    }
  }

  @Test
  void keepsObjects() {
    Point point = new Point(3, List.of("a\"b", "ž'\\"));
    if (can()) {
      connection.execute(insert(table).values(place, point));
      connection.executeBatch(
          insert(table).columns(place),
          List.of(new Object[] {point}, new @Nullable Object[] {null}));

      assertThat(connection.execute(select(place).orderBy(id)).all())
          .containsExactly(point, point, null);
      connection.execute(update(table).set(place, new Point(4, List.of())).where(id.eq(1)));
      assertThat(connection.execute(select(place).where(id.eq(1))).one().x()).isEqualTo(4);
    }
  }

  @Test
  void tellsWhatDoesNotFitAClass() {
    if (can()) {
      Table other =
          new MetaData().table("papers", column("id", INTEGER).primaryKey(), column("place", JSON));
      connection.execute(
          insert(other).values(other.column("place", String.class), "{\"x\":\"y\"}"));

      assertThatThrownBy(() -> connection.execute(select(place)).all())
          .isInstanceOf(ValueException.class)
          .hasMessageContaining("A document cannot be read as " + Point.class.getName());
    }
  }

  @Test
  void findsPartsByKeysAndPositions() {
    if (!can()) {
      return;
    }
    connection.execute(insert(table).values(doc, """
            {"a": {"b": [10, "x\\"y\\\\z\\n\\u0001é", true, null, {"c": -2.5}]}, "n": "42", "g": 12345678901234567890, "f": false}"""));

    assertThat(one(jsonText(doc, "a", "b", 1))).isEqualTo("x\"y\\z\n\u0001é");
    assertThat(one(jsonText(doc, "a", "b", 2))).isEqualTo("true");
    assertThat(one(jsonText(doc, "g"))).isEqualTo("12345678901234567890");
    assertThat(one(jsonText(doc, "a", "b", 3))).isNull();
    assertThat(one(jsonText(doc, "a", "b", 9))).isNull();
    // MariaDB takes what is no array for an array of one
    // (https://mariadb.com/kb/en/jsonpath-expressions).
    if (!engine.dialect().name().equals("mariadb")) {
      assertThat(one(jsonText(doc, "a", 0))).isNull();
    }
    assertThat(one(jsonText(doc, "a", "b", "0"))).isNull();
    assertThat(one(jsonNumber(INTEGER, doc, "a", "b", 0))).isEqualTo(10);
    assertThat(one(jsonNumber(INTEGER, doc, "n"))).isEqualTo(42);
    assertThat(one(jsonNumber(NUMERIC(9, 2), doc, "a", "b", 4, "c"))).isEqualByComparingTo("-2.5");
    assertThat(one(jsonBoolean(doc, "a", "b", 2))).isEqualTo(true);
    assertThat(one(jsonBoolean(doc, "f"))).isEqualTo(false);
    assertThat(one(jsonBoolean(doc, "n"))).isNull();
    assertThat(one(jsonText(json(doc, "a"), "b", 1))).isEqualTo("x\"y\\z\n\u0001é");
    assertThat(String.valueOf(one(json(doc, "a", "b", 4))).replace(" ", ""))
        .isEqualTo("{\"c\":-2.5}");
    assertThat(connection
            .execute(select(id).where(jsonText(doc, "n").eq("42"), jsonExists(doc, "a", "b", 3)))
            .all())
        .containsExactly(1);
    assertThat(connection.execute(select(id).where(jsonExists(doc, "a", "z"))).all())
        .isEmpty();
  }

  @Test
  void refusesStepsThatAreNone() {
    for (Object step : List.of(-1, 1L, 'c', List.of())) {
      assertThatThrownBy(() -> json(doc, step))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[json-step]");
    }
  }

  /** Row D6 of the promises: a key leads to exactly its value, whatever characters it has. */
  @Test
  void findsExactlyWhatAKeyNames() throws Exception {
    if (!can()) {
      return;
    }
    Random random = new Random(6);
    List<String> hard = List.of(
        "",
        " ",
        "$",
        "$.a",
        "[0]",
        "0",
        "a.b",
        "a\"b",
        "\"",
        "\\",
        "\\\"",
        "'",
        "''",
        "`",
        "--",
        "/*",
        ";",
        "?",
        "{0}",
        ":a",
        "%",
        "é",
        "日本",
        "😀",
        "\t",
        "\n",
        "\u0001",
        "*",
        "**",
        "@",
        "#",
        "a'; DROP TABLE papers; --",
        "\\u0041",
        "last",
        "null",
        "x".repeat(300));
    for (int round = 0; round < 60; round++) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String key = hard.get(random.nextInt(hard.size()));
        keys.add(random.nextBoolean() ? key : key + hard.get(random.nextInt(hard.size())));
      }
      Map<String, String> values = new java.util.LinkedHashMap<>();
      keys.forEach(key -> values.put(key, "v" + values.size()));
      connection.execute(update(table).set(doc, MAPPER.writeValueAsString(values)));
      if (round == 0) {
        connection.execute(insert(table).values(doc, MAPPER.writeValueAsString(values)));
      }
      List<Expression<String>> parts = new ArrayList<>();
      values.keySet().removeIf(this::isRefused);
      values.keySet().forEach(key -> parts.add(jsonText(doc, key)));
      List<@Nullable Object> found = connection.execute(select(parts)).one().asList();

      assertThat(found).as("%s", values).containsExactlyElementsOf(values.values());
    }
  }

  /** Keys that no path of MariaDB's or H2's can name; none such on the others. */
  private boolean isRefused(String key) {
    boolean control = key.chars().anyMatch(Character::isISOControl);
    boolean unreachable = switch (engine.dialect().name()) {
      case "mariadb" -> control || key.startsWith("-");
      case "h2" -> control || key.length() > 256;
      default -> false;
    };
    if (unreachable) {
      assertThatThrownBy(() -> engine.dialect().compile(select(jsonText(doc, key))))
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll(engine.dialect().name(), "[json-key]");
    }
    return unreachable;
  }

  @Test
  void readsTheTypeBack() {
    if (can()) {
      Table read = readBack();

      assertThat(read.column("doc").type()).isEqualTo(JSON);
      assertThat(read.checks()).isEmpty();
    }
  }

  private Table readBack() {
    connection.commit();
    return Inspector.of(engine).table("papers").orElseThrow();
  }

  private <T> @Nullable T one(Expression<T> expression) {
    return connection.execute(select(expression).where(id.eq(1))).all().get(0);
  }

  private boolean can() {
    return engine.dialect().features().supports(Feature.JSON);
  }
}
