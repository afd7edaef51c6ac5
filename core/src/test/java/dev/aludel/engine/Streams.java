package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;

import dev.aludel.sql.Row;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A program that reads more than its memory holds, all of it and then a part of it, and prints what it has counted. Its
 * arguments are the fetch size, a count of rows, and pairs of a URL and of a query for so many rows.
 */
final class Streams {

  private Streams() {}

  public static void main(String[] arguments) {
    int fetchSize = Integer.parseInt(arguments[0]);
    long rows = Long.parseLong(arguments[1]);
    for (int i = 2; i < arguments.length; i += 2) {
      try (Engine engine = Engine.builder(arguments[i])
              .options(ConnectionOptions.DEFAULT.fetchSize(fetchSize))
              .build();
          Connection connection = engine.connect()) {
        System.out.println(engine.dialect().name()
            + all(connection, arguments[i + 1])
            + half(connection, arguments[i + 1], rows / 2));
      }
    }
  }

  private static String all(Connection connection, String query) {
    try (Stream<Row> stream = connection.execute(text(query)).stream()) {
      return " " + stream.mapToLong(Streams::number).sum();
    }
  }

  /** Stops half way, and goes on with another query. */
  private static String half(Connection connection, String query, long count) {
    long sum = 0;
    try (Result<Row> result = connection.execute(text(query))) {
      Iterator<Row> rows = result.iterator();
      for (long i = 0; i < count; i++) {
        sum += number(rows.next());
      }
    }
    return " " + sum + " " + number(connection.execute(text("SELECT 4711 AS n")).one());
  }

  private static long number(Row row) {
    return ((Number) row.asList().get(0)).longValue();
  }
}
