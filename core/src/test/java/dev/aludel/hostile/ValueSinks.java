package dev.aludel.hostile;

import static dev.aludel.hostile.Shelf.ID;
import static dev.aludel.hostile.Shelf.NAME;
import static dev.aludel.hostile.Shelf.TABLE;
import static dev.aludel.sql.Functions.replace;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.listParam;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.max;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.true_;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Label;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Subquery;
import dev.aludel.type.SqlType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the API takes a string for a value. */
final class ValueSinks {

  private static final SqlType<Note> NOTES = VARCHAR(1000).map(Note.class, Note::new, Note::text);

  static final List<Sink> ALL = List.of(
      Sink.echoing("literal", (given, c) -> c.execute(select(literal(given))).one()),
      Sink.echoing(
          "literal of a type",
          (given, c) -> c.execute(select(literal(given, VARCHAR(1000)))).one()),
      Sink.echoing("INSERT values", (given, c) -> {
        Shelf.put(given, c);
        return stored(c);
      }),
      Sink.echoing("INSERT row", (given, c) -> {
        c.execute(insert(TABLE).values(ID, 3).values(NAME, "three").row(2, given));
        return stored(c);
      }),
      Sink.echoing("batch", (given, c) -> {
        c.executeBatch(
            insert(TABLE).columns(ID, NAME),
            List.of(new @Nullable Object[] {2, given}, new @Nullable Object[] {3, given}));
        return stored(c);
      }),
      Sink.echoing("INSERT from a query", (given, c) -> {
        c.execute(insert(TABLE)
            .from(select(ID.plus(1), literal(given, VARCHAR(1000))).from(TABLE), ID, NAME));
        return stored(c);
      }),
      Sink.echoing("upsert", (given, c) -> {
        Insert taken = insert(TABLE).values(ID, 1).values(NAME, given);
        c.execute(taken.onConflict(ID).doUpdate(NAME));
        return c.execute(select(NAME).where(ID.eq(1))).one();
      }),
      Sink.echoing("UPDATE", (given, c) -> {
        c.execute(update(TABLE).set(NAME, given).where(ID.eq(1)));
        return c.execute(select(NAME).where(ID.eq(1))).one();
      }),
      Sink.answering("1", "UPDATE where", (given, c) -> {
        Shelf.put(given, c);
        return count(update(TABLE).set(NAME, "changed").where(NAME.eq(given)), c);
      }),
      Sink.answering("1", "DELETE where", (given, c) -> {
        Shelf.put(given, c);
        return count(delete(TABLE).where(NAME.eq(given)), c);
      }),
      finding("eq", NAME::eq),
      finding("IN", given -> NAME.in(List.of(given, "nobody"))),
      finding("NOT of ne", given -> NAME.ne(given).not()),
      finding("between", given -> NAME.between(given, given)),
      finding("startsWith", NAME::startsWith),
      finding("contains", NAME::contains),
      finding("endsWith", NAME::endsWith),
      finding("le and ge", given -> NAME.le(given).and(NAME.ge(given))),
      finding(
          "tuples", given -> tuple(ID, NAME).in(List.of(List.of(2, given), List.of(9, "nobody")))),
      finding("EXISTS", given -> select(literal(1)).where(NAME.eq(given)).exists()),
      finding(
          "scalar subquery",
          given -> NAME.eq(select(max(TABLE.as("other").column(NAME)))
              .where(TABLE.as("other").column(NAME).eq(given))
              .scalar())),
      finding(
          "text condition", given -> text("name = :given").bind("given", given).condition()),
      Sink.answering("", "LIKE", (given, c) -> matched(NAME.like(given), c)),
      Sink.answering("", "ILIKE", (given, c) -> matched(NAME.ilike(given + "x"), c)),
      Sink.echoing(
          "case",
          (given, c) -> c.execute(
                  select(case_(VARCHAR(1000)).when(true_(), given).otherwise("other")))
              .one()),
      Sink.echoing(
          "coalesce",
          (given, c) -> c.execute(select(coalesce(nullOf(VARCHAR).cast(VARCHAR(1000)), given)))
              .one()),
      Sink.echoing(
          "concat",
          (given, c) -> c.execute(select(literal("<", VARCHAR(9)).concat(given).concat(">")))
              .one()
              .replaceAll("(?s)^<|>$", "")),
      Sink.echoing(
          "function",
          (given, c) -> c.execute(select(
                  func("replace", VARCHAR(1000), literal("y"), literal("y"), literal(given))))
              .one()),
      Sink.echoing(
          "replacement",
          (given, c) -> c.execute(select(replace(typed("<a>"), "<a>", given))).one()),
      Sink.answering(
          "a",
          "text that is replaced",
          (given, c) ->
              c.execute(select(replace(typed("a"), "a" + given + "a", "b"))).one()),
      Sink.echoing(
          "CAST",
          (given, c) -> c.execute(select(literal(given).cast(VARCHAR(1000)))).one()),
      Sink.echoing(
          "parameter of an execution",
          (given, c) -> c.execute(select(param("given", VARCHAR(1000))), Map.of("given", given))
              .one()),
      Sink.answering("2", "list of an execution", (given, c) -> {
        Shelf.put(given, c);
        return c.execute(
                select(ID).where(NAME.in(listParam("list", VARCHAR))),
                Map.of("list", List.of(given)))
            .one();
      }),
      Sink.echoing("text", (given, c) -> {
        Shelf.put(given, c);
        return c.execute(text("SELECT name FROM shelf WHERE name = :name")
                .bind("name", given)
                .columns(NAME))
            .one()
            .get(0);
      }),
      Sink.echoing("list in a text", (given, c) -> {
        Shelf.put(given, c);
        return c.execute(text("SELECT name FROM shelf WHERE name IN :names")
                .bindList("names", List.of(given), VARCHAR)
                .columns(NAME))
            .one()
            .get(0);
      }),
      Sink.echoing(
          "type of a program",
          (given, c) -> String.valueOf(
              c.execute(select(literal(new Note(given), NOTES))).one().text())),
      Sink.echoing("common table expression", (given, c) -> {
        Label<String> value = typed(given).as("v");
        return c.execute(select(select(value).cte("c").column(value))).one();
      }),
      Sink.echoing("subquery", (given, c) -> {
        Label<String> value = typed(given).as("v");
        Subquery subquery = select(value).subquery();
        return c.execute(select(subquery.column(value))).one();
      }),
      Sink.echoing(
          "union",
          (given, c) ->
              c.execute(select(typed(given)).union(select(typed(given)))).one()),
      Sink.answering(
          "1",
          "ORDER BY",
          (given, c) -> c.execute(select(ID)
                  .orderBy(case_(VARCHAR(1000)).when(NAME.eq(given), given).otherwise("z"), ID))
              .first()),
      Sink.answering(
          "1",
          "HAVING",
          (given, c) -> c.execute(
                  select(ID).groupBy(ID).having(max(NAME).ne(given).or(max(NAME).eq(given))))
              .one()));

  private ValueSinks() {}

  /** Row 2 holds the string, and the condition is to find it. */
  private static Sink finding(String name, Condition condition) {
    return Sink.answering("[2]", name, (given, c) -> {
      Shelf.put(given, c);
      return c.execute(select(ID).where(condition.on(given), ID.eq(2))).all();
    });
  }

  /** H2 must be told what a parameter is that stands in a SELECT list of a subquery. */
  private static Expression<String> typed(String given) {
    return literal(given).cast(VARCHAR(1000));
  }

  private static @Nullable Object stored(Connection connection) {
    return connection.execute(select(NAME).where(ID.eq(2))).one();
  }

  /** What a pattern matches is the database's business; nothing here has more than one character. */
  private static String matched(Expression<Boolean> condition, Connection connection) {
    connection.execute(select(ID).where(condition)).all();
    return "";
  }

  private static long count(Statement statement, Connection connection) {
    return statement instanceof dev.aludel.sql.Update update
        ? connection.execute(update).rowCount()
        : connection.execute((dev.aludel.sql.Delete) statement).rowCount();
  }

  private record Note(String text) {}

  private interface Condition {
    Expression<Boolean> on(String given);
  }
}
