package dev.aludel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.oracle.grammar.Choices;
import dev.aludel.oracle.grammar.ConditionQuestion;
import dev.aludel.oracle.grammar.EdgeTable;
import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Questions;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Recorder;
import dev.aludel.sql.Bind;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that must agree with each other on one database, whatever their answers are. */
class MetamorphicTest {

  private static final int CONDITIONS = Effort.of(200, 5_000);
  private static final int QUERIES = Effort.of(50, 1_500);

  @ParameterizedTest
  @EnumSource
  void splitsTheRowsByEachCondition(DatabaseServer server) {
    eachCondition(server, (database, question) -> {
      Expression<Boolean> condition = question.condition();
      List<List<?>> parts = new ArrayList<>();
      parts.addAll(database.answer(ids(question, condition)).rows());
      parts.addAll(database.answer(ids(question, condition.not())).rows());
      parts.addAll(database.answer(ids(question, condition.isNull())).rows());

      assertThat(parts)
          .as(database.answer(ids(question, condition)).sql())
          .hasSize(EdgeTable.ROWS)
          .doesNotHaveDuplicates();
    });
  }

  @ParameterizedTest
  @EnumSource
  void countsByWhereAsByCase(DatabaseServer server) {
    eachCondition(server, (database, question) -> {
      Select<Long> where =
          Sql.select(Sql.count()).from(question.from()).where(question.condition());
      Expression<Long> one =
          Sql.case_(Types.BIGINT).when(question.condition(), 1L).otherwise(0L);
      Select<Long> cases = Sql.select(Sql.sum(one)).from(question.from());

      assertThat(database.answer(where).rows()).isEqualTo(database.answer(cases).rows());
    });
  }

  private static Query<?> ids(ConditionQuestion question, Expression<Boolean> condition) {
    return Sql.select(question.id()).from(question.from()).where(condition);
  }

  private static void eachCondition(
      DatabaseServer server, BiConsumer<OracleDatabase, ConditionQuestion> check) {
    int checked = 0;
    try (OracleDatabase database = OracleDatabase.open(server)) {
      for (int number = 0; number < CONDITIONS; number++) {
        ConditionQuestion question = Questions.condition(choices(number));
        Recorder recorder = new Recorder();
        question.evaluate(Env.strict(database.name(), recorder));
        if (recorder.take().isNone()) {
          check.accept(database, question);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(CONDITIONS / 2);
  }

  @ParameterizedTest
  @EnumSource
  void takesLiteralsForParameters(DatabaseServer server) {
    try (OracleDatabase database = OracleDatabase.open(server)) {
      for (int number = 0; number < QUERIES; number++) {
        Query<Row> query = Questions.make(choices(number)).ask();
        Answer bound = database.answer(query);
        Answer inlined = database.answer(Values.inlined(query, database.name()));

        if (bound.fault() == null) {
          assertThat(inlined.rows())
              .as("%s%n%s%n%s", bound.sql(), inlined.sql(), inlined.message())
              .usingElementComparator(Values::compareRows)
              .isEqualTo(bound.rows());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsACommonTableExpressionAsASubquery(DatabaseServer server) {
    try (OracleDatabase database = OracleDatabase.open(server)) {
      for (int number = 0; number < QUERIES; number++) {
        Query<Row> query = Questions.named(choices(number));
        Answer subquery = database.answer(Sql.select(query.subquery("inside")));
        Answer cte = database.answer(Sql.select(query.cte("before")));

        assertThat(cte.fault()).as(cte.sql()).isEqualTo(subquery.fault());
        assertThat(cte.rows()).as(cte.sql()).containsExactlyInAnyOrderElementsOf(subquery.rows());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void servesOtherValuesByTheTextOfTheSameShape(DatabaseServer server) {
    eachQuery(server, (dialect, number) -> {
      Query<?> query = Questions.make(choices(number)).ask();
      Query<?> other = Values.changed(query);
      List<Bind<?>> binds = CacheKey.of(other).binds();

      assertThat(CacheKey.of(other)).isEqualTo(CacheKey.of(query));
      BoundStatement cached = dialect.compile(query).bind(binds, Map.of());
      BoundStatement fresh = dialect.compile(other).bind(binds, Map.of());
      assertThat(cached.sql()).isEqualTo(fresh.sql());
      assertThat(stored(cached)).isEqualTo(stored(fresh));
    });
  }

  /** The types of some values are equal to themselves alone. */
  private static List<?> stored(BoundStatement bound) {
    return bound.values().stream()
        .map(value -> Arrays.asList(value.type().storage(), value.value()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameTextTwice(DatabaseServer server) {
    eachQuery(server, (dialect, number) -> {
      Question first = Questions.make(choices(number));
      Question second = Questions.make(choices(number));

      assertThat(dialect.compile(second.ask()).sql())
          .isEqualTo(dialect.compile(first.ask()).sql());
      assertThat(dialect.compile(first.ask()).sql())
          .isEqualTo(dialect.compile(first.ask()).sql());
    });
  }

  private static void eachQuery(DatabaseServer server, BiConsumer<Dialect, Integer> check) {
    try (OracleDatabase database = OracleDatabase.open(server)) {
      for (int number = 0; number < 2 * QUERIES; number++) {
        check.accept(database.dialect(), number);
      }
    }
  }

  private static Choices choices(int number) {
    return Choices.fresh(Effort.SEED + number);
  }
}
