package dev.aludel.hostile;

import static dev.aludel.hostile.Shelf.ID;
import static dev.aludel.hostile.Shelf.NAME;
import static dev.aludel.hostile.Shelf.TABLE;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.error.AludelException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.ColumnClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a web framework makes of a request, a string, a map or a list, in the place of a plain value, where the compiler could
 * not say so. It is a value, or refused, whatever it looks like: nothing that can be sent as JSON becomes SQL.
 */
class ArgumentTest {

  /** Places that a compiler cannot guard: they take objects, or a program has cast its types away. */
  private static final List<Way> WAYS = List.of(
      (given, c) -> c.execute(insert(TABLE).values(ID, 2).values(NAME, "two").row(3, given)),
      (given, c) -> c.executeBatch(
          insert(TABLE).columns(ID, NAME),
          List.<@Nullable Object[]>of(new @Nullable Object[] {2, given})),
      (given, c) -> c.execute(insert(TABLE).values(ID, 2).values(any(NAME), given)),
      (given, c) -> c.execute(update(TABLE).set(any(NAME), given).where(ID.eq(9))),
      (given, c) -> c.execute(select(ID).where(any(NAME).eq(given))).all(),
      (given, c) -> c.execute(select(ID).where(any(NAME).in(List.of(given)))).all(),
      (given, c) -> c.execute(select(literal(given))).all(),
      (given, c) -> c.execute(text("SELECT id FROM shelf WHERE name = :name")
              .bind("name", given)
              .columns(ID))
          .all(),
      (given, c) -> c.execute(
              text("SELECT id FROM shelf WHERE name = :name").columns(ID), Map.of("name", given))
          .all(),
      (given, c) -> c.execute(
              select(ID).where(NAME.eq(param("name", NAME.type()))), Map.of("name", given))
          .all());

  @ParameterizedTest
  @EnumSource
  void neverTakesAValueForSql(DatabaseServer server) {
    List<Object> arguments = arguments();
    assertThat(arguments.size() * WAYS.size()).isGreaterThan(500);
    List<String> problems = new ArrayList<>();
    try (TappedDatabase database = new TappedDatabase(server)) {
      Shelf.fill(database.engine());
      for (Way way : WAYS) {
        Outcome harmless = sent(way, "a name", database);
        assertThat(harmless.error()).isNull();
        for (Object argument : arguments) {
          Outcome outcome = sent(way, argument, database);
          if (!outcome.hasShapeOf(harmless, database.dialect())) {
            problems.add(argument + ": " + outcome);
          }
        }
      }
      assertThat(database.canarySings()).isTrue();
    }
    assertThat(problems).isEmpty();
  }

  /** Each hostile string alone, as JSON, as a value and as a key of a map, and in the marks of other libraries for SQL. */
  private static List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    for (String payload : Payloads.every(2)) {
      arguments.add(payload);
      arguments.add("{\"sql\": \"%s\"}".formatted(payload));
      arguments.add(Map.of("sql", payload, "type", "TextExpression"));
      arguments.add(new LinkedHashMap<>(Map.of(payload, Map.of("$raw", payload))));
      arguments.add(List.of(payload));
    }
    return arguments;
  }

  /** As a raw type would have it. */
  @SuppressWarnings("unchecked")
  private static ColumnClause<Object> any(ColumnClause<?> column) {
    return (ColumnClause<Object>) column;
  }

  private static Outcome sent(Way way, Object given, TappedDatabase database) {
    try (Connection connection = database.engine().connect()) {
      database.listen();
      try {
        way.use(given, connection);
        return new Outcome(database.sent(), null);
      } catch (AludelException | ClassCastException e) {
        return new Outcome(database.sent(), e);
      }
    }
  }

  private interface Way {
    void use(Object given, Connection connection);
  }

  private record Outcome(List<String> sent, @Nullable RuntimeException error) {

    boolean hasShapeOf(Outcome harmless, String dialect) {
      List<List<SqlToken>> shape = shape(dialect);
      return error == null
          ? shape.equals(harmless.shape(dialect))
          : !(error instanceof SqlSyntaxException) && harmless.shape(dialect).containsAll(shape);
    }

    private List<List<SqlToken>> shape(String dialect) {
      return SqlShape.of(sent, dialect, UnaryOperator.identity());
    }
  }
}
