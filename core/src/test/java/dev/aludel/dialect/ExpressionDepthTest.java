package dev.aludel.dialect;

import static dev.aludel.fixture.Tables.ACTIVE;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.aludel.engine.Engine;
import dev.aludel.error.StatementException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Alias;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Select;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expressions far deeper than any stack, in a thread with a small one. */
class ExpressionDepthTest {

  private static final int DEPTH = 100_000;
  private static final long SMALL_STACK = 256 * 1024;

  @ParameterizedTest
  @EnumSource
  void writesConditionsOfAnyDepth(DatabaseServer server) {
    Dialect dialect = dialect(server);

    assertThat(written(
            dialect,
            ACTIVE,
            inner -> inner.and(AGE.eq(USER_ID)).or(USER_ID.eq(AGE)).and(ACTIVE)))
        .hasSizeGreaterThan(DEPTH * "users.age = users.id OR users.id = users.age".length())
        .startsWith("SELECT ((")
        .endsWith(" AND users.age = users.id OR users.id = users.age) AND users.active");
    assertThat(written(dialect, ACTIVE, inner -> inner.eq(ACTIVE))).endsWith(") = users.active");
    assertThat(written(dialect, AGE.eq(USER_ID), inner -> coalesce(inner.eq(ACTIVE), ACTIVE)))
        .endsWith(", users.active)");
  }

  @ParameterizedTest
  @EnumSource
  void writesValuesOfAnyDepth(DatabaseServer server) {
    Dialect dialect = dialect(server);

    assertThat(written(dialect, AGE, inner -> inner.plus(AGE)))
        .startsWith("SELECT users.age + users.age + users.age");
    assertThat(written(dialect, AGE, inner -> AGE.minus(inner))).endsWith("))");
    assertThat(written(dialect, NAME, inner -> inner.concat(NAME)))
        .containsPattern("(users.name(, | \\|\\| )){3}");
    assertThat(written(dialect, AGE, Expression::negative)).contains("-(-(-");
    assertThat(
            written(dialect, AGE, inner -> case_(INTEGER).when(ACTIVE, inner).otherwise(USER_ID)))
        .endsWith(" ELSE users.id END ELSE users.id END");
    assertThat(written(dialect, AGE, inner -> inner.cast(BIGINT).cast(INTEGER))).endsWith(")");
  }

  @ParameterizedTest
  @EnumSource
  void asksTheDatabaseAndTellsItsLimit(DatabaseServer server) {
    String url = server.newDatabase();
    try (Engine engine = Engine.create(url)) {
      Tables.METADATA.createAll(engine);
      Select<Integer> deep = select(AGE).where(deepened(ACTIVE, inner -> inner.eq(ACTIVE)));

      assertThatThrownBy(() -> engine.begin(connection -> connection.execute(deep)))
          .isInstanceOf(StatementException.class)
          .hasMessageMatching("(?s).*(too deep|memory exhausted|TOOBIG).*")
          .extracting(Throwable::getMessage, STRING)
          .hasSizeLessThan(20_000);
      engine.begin(
          connection -> assertThat(connection.execute(select(AGE)).all()).isEmpty());
    } finally {
      server.drop(url);
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesInsideExpressionsOfAnyDepth(DatabaseServer server) throws Exception {
    Alias other = USERS.as("other");
    Dialect dialect = dialect(server);
    String sql = inSmallStack(() -> {
      Select<Integer> select = select(AGE).where(deepened(ACTIVE, inner -> inner.eq(ACTIVE)));
      Select<?> replaced = Replacement.apply(select, node -> node == USERS ? other : null);
      return dialect.compile(replaced).sql();
    });

    assertThat(sql).contains("other.active").doesNotContain("users.active");
  }

  private static Dialect dialect(DatabaseServer server) {
    return Dialects.forUrl("jdbc:" + server.name().toLowerCase(java.util.Locale.ROOT) + ":x");
  }

  private static <T> String written(
      Dialect dialect, Expression<T> start, UnaryOperator<Expression<T>> step) {
    return inSmallStack(() -> {
      Select<T> select = select(deepened(start, step));
      CacheKey key = CacheKey.of(select);
      assertThat(CacheKey.of(select(deepened(start, step)))).isEqualTo(key);
      return dialect.compile(select).bind(key.binds()).sql().replace(" FROM users", "");
    });
  }

  private static <T> Expression<T> deepened(
      Expression<T> start, UnaryOperator<Expression<T>> step) {
    Expression<T> expression = start;
    for (int i = 0; i < DEPTH; i++) {
      expression = step.apply(expression);
    }
    return expression;
  }

  private static <V> V inSmallStack(Callable<V> work) {
    FutureTask<V> task = new FutureTask<>(work);
    new Thread(null, task, "small stack", SMALL_STACK).start();
    try {
      return task.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
