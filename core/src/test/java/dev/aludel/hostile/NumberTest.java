package dev.aludel.hostile;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.DOUBLE;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.REAL;
import static dev.aludel.type.Types.SMALLINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.aludel.engine.Connection;
import dev.aludel.error.AludelException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.type.SqlType;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers at the edges, and beside minus signs: what Java computes, or an error; never another number, never a comment. */
class NumberTest {

  /** More than any of them may allocate on its way into the database and back. */
  private static final long BYTES = 10_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<Long> LONGS = List.of(
      0L,
      1L,
      -1L,
      9L,
      -10L,
      (long) Integer.MIN_VALUE,
      (long) Integer.MAX_VALUE,
      Long.MAX_VALUE,
      -Long.MAX_VALUE,
      Long.MIN_VALUE);
  private static final List<Double> DOUBLES = List.of(
      0.0,
      -0.0,
      1.5,
      -1.5,
      -1e10,
      1e22,
      -1e-7,
      Double.MIN_NORMAL,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY);
  private static final List<Float> FLOATS =
      List.of(0f, 1.5f, -1.5f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  private static final List<BigDecimal> DECIMALS = Stream.of(
          "0",
          "-0.0",
          "1",
          "-1",
          "0.1",
          "-0.1",
          "1e15",
          "-1E+15",
          "1e17",
          "-1e-10",
          "1e64",
          "1e65",
          "1e66",
          "-1e100",
          "1e308",
          "1e309",
          "1e400",
          "-1e-400",
          "1e-30",
          "1e-38",
          "1e-39",
          "1E+1000",
          "1E-1000",
          "1E+20000",
          "1E-20000",
          "1E+131071",
          "1E+131072",
          "1E+1000000",
          "-1E+1000000",
          "1E-1000000",
          "1E+2147483647",
          "-1E-2147483647",
          "12345678901234567890123456789012345678901234567890123456789012345",
          "0.12345678901234567890123456789012345678")
      .map(BigDecimal::new)
      .toList();

  static Stream<Arguments> databases() {
    return Stream.concat(
        Stream.of(DatabaseServer.values()).map(server -> Arguments.of(server, new String[0])),
        Stream.of(
            Arguments.of(DatabaseServer.POSTGRESQL, new String[] {"preferQueryMode=simple"}),
            Arguments.of(DatabaseServer.MARIADB, new String[] {"useServerPrepStmts=true"})));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void storesNumbersOrRefusesThem(DatabaseServer server, String[] settings) {
    try (TappedDatabase database = new TappedDatabase(server, settings)) {
      List<String> problems = new ArrayList<>();
      problems.addAll(stored(BIGINT, LONGS, database));
      problems.addAll(stored(INTEGER, List.of(Integer.MIN_VALUE, -1, Integer.MAX_VALUE), database));
      problems.addAll(
          stored(SMALLINT, List.of(Short.MIN_VALUE, (short) -1, Short.MAX_VALUE), database));
      problems.addAll(stored(DOUBLE, DOUBLES, database));
      problems.addAll(stored(REAL, FLOATS, database));
      problems.addAll(stored(NUMERIC, DECIMALS, database));
      problems.addAll(stored(NUMERIC(20, 5), DECIMALS, database));
      assertThat(problems).isEmpty();
      assertThat(database.canarySings()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void computesBesideMinusSignsWhatJavaComputes(DatabaseServer server, String[] settings) {
    try (TappedDatabase database = new TappedDatabase(server, settings)) {
      List<String> problems = new ArrayList<>();
      for (long number : LONGS) {
        BigInteger exact = BigInteger.valueOf(number);
        problems.addAll(computed(BIGINT, number, n -> n, exact, database));
        problems.addAll(computed(BIGINT, number, Expression::negative, exact.negate(), database));
        problems.addAll(computed(BIGINT, number, n -> n.negative().negative(), exact, database));
        problems.addAll(
            computed(BIGINT, number, n -> literal(0L).minus(n), exact.negate(), database));
        problems.addAll(computed(
            BIGINT,
            number,
            n -> literal(-1L).minus(n.negative()),
            exact.subtract(BigInteger.ONE),
            database));
        problems.addAll(
            computed(BIGINT, number, n -> n.minus(-1L), exact.add(BigInteger.ONE), database));
        problems.addAll(computed(
            BIGINT, number, n -> n.minus(n.negative().negative()), BigInteger.ZERO, database));
      }
      assertThat(problems).isEmpty();
      assertThat(database.canarySings()).isTrue();
    }
  }

  private static <T> List<String> stored(
      SqlType<T> type, List<T> numbers, TappedDatabase database) {
    MetaData metaData = new MetaData();
    Table table = metaData.table("numbers", column("n", type));
    metaData.createAll(database.engine());
    Column<T> n = table.column("n", type.javaType());
    List<String> problems = new ArrayList<>();
    for (T number : numbers) {
      problems.addAll(compared(type, number, database, connection -> {
        connection.execute(insert(table).values(n, number));
        return connection.execute(select(n)).one();
      }));
      problems.addAll(compared(
          type,
          number,
          database,
          connection -> connection.execute(select(literal(number, type))).one()));
    }
    metaData.dropAll(database.engine());
    return problems;
  }

  private static <T> List<String> compared(
      SqlType<T> type, T number, TappedDatabase database, Function<Connection, @Nullable T> use) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    String problem = "";
    try (Connection connection = database.engine().connect()) {
      T read = use.apply(connection);
      if (!same(type, number, read)) {
        problem = "comes back as " + shown(read);
      }
    } catch (SqlSyntaxException e) {
      problem = "breaks the SQL: " + e.getMessage();
    } catch (AludelException refused) {
      problem = "";
    }
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (bytes > BYTES) {
      problem += " took " + bytes + " bytes";
    }
    return problem.isEmpty() ? List.of() : List.of(type + " " + shown(number) + " " + problem);
  }

  /** Zero has no sign in most databases. */
  private static <T> boolean same(SqlType<T> type, T number, @Nullable T read) {
    if (number instanceof Double given && read instanceof Double found) {
      return given.equals(found) || given == 0 && found == 0;
    }
    return type.sameValue(number, read);
  }

  private static List<String> computed(
      SqlType<Long> type,
      long number,
      UnaryOperator<Expression<Long>> formula,
      BigInteger expected,
      TappedDatabase database) {
    try (Connection connection = database.engine().connect()) {
      Expression<Long> expression = formula.apply(literal(number, type).cast(type));
      Expression<Long> bare = formula.apply(literal(number, type));
      List<String> problems = new ArrayList<>();
      for (Expression<Long> one : List.of(expression, bare)) {
        try {
          Long found = connection.execute(select(one)).one();
          if (!isRight(found, expected, database)) {
            problems.add(number + " by " + one + " is " + found + ", not " + expected);
          }
        } catch (SqlSyntaxException e) {
          problems.add(number + " by " + one + " breaks the SQL: " + e.getMessage());
        } catch (AludelException refused) {
          connection.rollback();
          if (number != Long.MIN_VALUE && fits(expected)) {
            problems.add(number + " by " + one + " is refused: " + refused.getMessage());
          }
        }
      }
      return problems;
    }
  }

  /** Beyond 64 bits, MariaDB may begin anew as Java does, and SQLite goes on in doubles, which JDBC reads as the nearest long. */
  private static boolean isRight(long found, BigInteger expected, TappedDatabase database) {
    if (fits(expected)) {
      return found == expected.longValue();
    }
    return found == expected.longValue() && database.dialect().equals("mariadb")
        || (found == Long.MAX_VALUE || found == Long.MIN_VALUE)
            && database.dialect().equals("sqlite");
  }

  private static boolean fits(BigInteger number) {
    return number.bitLength() < Long.SIZE;
  }

  private static String shown(@Nullable Object number) {
    String text = String.valueOf(number);
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
