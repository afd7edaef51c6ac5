package dev.aludel.dialect;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.case_;
import static dev.aludel.sql.Sql.coalesce;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.nullOf;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static dev.aludel.sql.Sql.true_;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.DataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Query;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators answer of parameters, of NULL and of subqueries, whose types a database must be told. */
@ParameterizedClass
@EnumSource
class OperandTest {

  private static final BigDecimal FIVE = new BigDecimal("5.0000");
  private static final BigDecimal THREE = new BigDecimal("3");

  private static final Table NUMBERS = new MetaData()
      .table(
          "numbers",
          column("id", Types.INTEGER).primaryKey(),
          column("whole", Types.INTEGER),
          column("amount", Types.NUMERIC(12, 4)));
  private static final Column<Integer> ID = NUMBERS.column("id", Integer.class);
  private static final Column<Integer> WHOLE = NUMBERS.column("whole", Integer.class);
  private static final Column<BigDecimal> AMOUNT = NUMBERS.column("amount", BigDecimal.class);

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  OperandTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void fill() {
    NUMBERS.metaData().createAll(connection);
    for (int id = 1; id <= 4; id++) {
      connection.execute(
          insert(NUMBERS).values(ID, id).values(WHOLE, 2_000_000_000).values(AMOUNT, FIVE));
    }
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  private <T> @Nullable T value(Expression<T> expression) {
    return connection.execute(select(expression)).one();
  }

  private <T> List<T> all(Query<T> query) {
    return connection.execute(query).all();
  }

  private static BigDecimal scaled(@Nullable BigDecimal number) {
    return Objects.requireNonNull(number).setScale(6, RoundingMode.HALF_UP);
  }

  @Test
  void dividesWholeParametersWithoutAFraction() {
    assertThat(value(literal(7).dividedBy(2))).isEqualTo(3);
    assertThat(value(literal(-7L).dividedBy(2L).times(2L))).isEqualTo(-6);
    assertThat(value(case_(Types.INTEGER).when(true_(), 7).otherwise(8).dividedBy(2)))
        .isEqualTo(3);
  }

  @Test
  void dividesDecimalsWithAFraction() {
    assertThat(scaled(value(literal(FIVE).dividedBy(new BigDecimal("2")))))
        .isEqualByComparingTo("2.5");
    assertThat(scaled(all(select(AMOUNT.dividedBy(THREE)).where(ID.eq(1))).get(0)))
        .isEqualByComparingTo("1.666667");
  }

  /** No digit that nobody asked for: H2 would give a quotient 50,000 of them. */
  @Test
  void dividesDecimalsToAFewDigits() {
    BigDecimal quotient = all(select(AMOUNT.dividedBy(THREE).dividedBy(THREE))).get(0);

    assertThat(quotient.precision()).isLessThan(100);
  }

  @Test
  void keepsAllDigitsOfAParameter() {
    BigDecimal fine = new BigDecimal("1.2345678901234");

    assertThat(value(literal(fine, Types.NUMERIC(6, 2)))).isEqualByComparingTo(fine);
    assertThat(value(coalesce(literal(fine, Types.NUMERIC(6, 2)), literal(THREE))))
        .isEqualByComparingTo(fine);
    assertThat(value(literal("longer than that", Types.VARCHAR(3)))).isEqualTo("longer than that");
  }

  @Test
  void comparesDecimalParameters() {
    assertThat(value(literal(FIVE).eq(new BigDecimal("5")))).isTrue();
    assertThat(value(literal(FIVE).plus(THREE).gt(new BigDecimal("10")))).isFalse();
    assertThat(all(select(ID).where(AMOUNT.plus(THREE).eq(new BigDecimal("8")))))
        .hasSize(4);
  }

  @Test
  void computesWithNull() {
    assertThat(value(nullOf(Types.INTEGER).negative())).isNull();
    assertThat(value(nullOf(Types.NUMERIC(12, 4)).plus(FIVE))).isNull();
    assertThat(all(select(coalesce(nullOf(Types.INTEGER), WHOLE)))).contains(2_000_000_000);
  }

  @Test
  void castsConditionsToNumbers() {
    assertThat(all(select(ID.gt(0).cast(Types.BIGINT)))).containsOnly(1L);
    assertThat(all(select(ID.lt(0).cast(Types.INTEGER)))).containsOnly(0);
  }

  @Test
  void roundsDecimalsInCasts() {
    Expression<BigDecimal> half = literal(new BigDecimal("2.5"), Types.NUMERIC(12, 4));

    assertThat(value(half.cast(Types.INTEGER))).isEqualTo(3);
    assertThat(value(half.negative().cast(Types.BIGINT))).isEqualTo(-3);
    assertThat(value(literal(new BigDecimal("1.2366")).cast(Types.NUMERIC(8, 2))))
        .isEqualByComparingTo("1.24");
    assertThat(value(literal(Long.MAX_VALUE).cast(Types.NUMERIC(20, 0))))
        .isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  @Test
  void castsATimestampToItsDay() {
    Expression<LocalDateTime> noon = literal(LocalDateTime.of(2024, 2, 29, 12, 0));

    assertThat(value(noon.cast(Types.DATE))).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(value(noon.cast(Types.DATE).eq(LocalDate.of(2024, 2, 29)))).isTrue();
    assertThat(value(noon.cast(Types.DATE).cast(Types.TIMESTAMP)))
        .isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
  }

  @Test
  void keepsTheTypeOfADateBesideAParameter() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    Expression<LocalDate> either = coalesce(nullOf(Types.DATE), literal(day));

    assertThat(value(either)).isEqualTo(day);
    assertThat(value(either.eq(day))).isTrue();
  }

  @Test
  void refusesASumThatIsNoInteger() {
    assertThatThrownBy(() -> value(sum(WHOLE)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("22003");
  }

  @Test
  void intersectsQueriesThatHaveALimit() {
    Query<Integer> left = select(WHOLE).orderBy(ID).limit(3);

    assertThat(all(left.intersect(select(WHOLE)))).containsExactly(2_000_000_000);
  }

  @Test
  void readsAsManyRowsAsTheLimitOfEachRunSays() {
    for (int rows : List.of(1, 3, 2)) {
      Query<Integer> limited = select(ID).orderBy(ID).limit(rows);

      assertThat(all(select(limited.unionAll(limited).subquery("q").column("id", Integer.class))))
          .hasSize(2 * rows);
    }
  }

  @Test
  void comparesExistence() {
    Expression<Boolean> exists = select(ID).where(ID.eq(1)).exists();

    assertThat(value(exists.eq(true_()))).isTrue();
    assertThat(value(exists.not().isNull())).isFalse();
  }

  @Test
  void matchesNothingByAnEmptyPattern() {
    Query<Boolean> query = select(literal("a").ilike("").as("matched"));

    assertThat(all(select(query.subquery("q").column("matched", Boolean.class))))
        .containsExactly(false);
  }
}
