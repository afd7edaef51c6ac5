package dev.aludel.engine;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_ID;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.NODES;
import static dev.aludel.fixture.Tables.NODE_ID;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.tableFunction;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.h2.H2Dialect;
import dev.aludel.dialect.postgresql.PostgreSqlDialect;
import dev.aludel.error.CompileException;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Statement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartesianProductTest {

  private static final H2Dialect DIALECT = new H2Dialect();

  @Test
  void namesTablesThatNothingConnects() {
    assertThat(unconnected(select(NAME, EMAIL))).containsExactly("users and addresses");
    assertThat(unconnected(select(NAME, EMAIL).where(USER_ID.eq(1), ADDRESS_USER.eq(1))))
        .containsExactly("users and addresses");
    assertThat(unconnected(select(NAME).join(ADDRESSES).where(NODE_ID.eq(3))))
        .containsExactly("users, addresses and nodes");
    assertThat(unconnected(select(NAME).where(exists(select(EMAIL).where(NODE_ID.eq(1))))))
        .containsExactly("addresses and nodes");
    assertThat(unconnected(update(USERS).set(AGE, 1).from(ADDRESSES).where(USER_ID.eq(1))))
        .containsExactly("addresses and users");
    assertThat(unconnected(delete(USERS).using(NODES).where(NODE_ID.eq(1))))
        .containsExactly("nodes and users");
  }

  @Test
  void isContentWithWhatIsConnected() {
    Alias other = USERS.as("other");
    Cte aged = select(USER_ID).cte("aged");
    List<Statement> connected = List.of(
        select(NAME),
        select(NAME, EMAIL).where(text("addresses.user_id = users.id").condition()),
        select(NAME, EMAIL).where(ADDRESS_USER.eq(USER_ID)),
        select(NAME, EMAIL).where(ADDRESS_USER.eq(USER_ID).or(ADDRESS_ID.eq(1))),
        select(NAME, EMAIL).where(literal(1).between(USER_ID, ADDRESS_USER)),
        select(NAME).join(ADDRESSES),
        select(NAME).from(USERS).crossJoin(ADDRESSES),
        select(NAME).from(USERS, other).where(other.column(USER_ID).lt(USER_ID)),
        select(NAME).where(exists(select(EMAIL).where(ADDRESS_USER.eq(USER_ID)))),
        select(NAME, EMAIL)
            .where(exists(select(NODE_ID).where(NODE_ID.eq(USER_ID), NODE_ID.eq(ADDRESS_USER)))),
        select(NAME).from(USERS, aged).where(aged.column(USER_ID).eq(USER_ID)),
        select(NODE_ID)
            .cte("c")
            .recursive(self -> select(NODE_ID).where(NODE_ID.eq(self.column(NODE_ID))))
            .base(),
        update(USERS).set(AGE, 1).from(ADDRESSES).where(ADDRESS_USER.eq(USER_ID)));

    assertThat(connected)
        .allSatisfy(statement -> assertThat(unconnected(statement)).isEmpty());
  }

  @Test
  void takesLateralSourcesForConnected() {
    List<Statement> connected = List.of(
        select(NAME)
            .from(
                USERS,
                select(EMAIL).where(ADDRESS_USER.eq(USER_ID)).subquery("a").lateral()),
        select(NAME)
            .from(
                USERS,
                tableFunction("generate_series", AGE).column("n", INTEGER).as("g")));

    assertThat(connected)
        .allSatisfy(statement ->
            assertThat(new PostgreSqlDialect().compile(statement).unconnected()).isEmpty());
  }

  @Test
  void warnsOncePerShape() {
    ByteArrayOutputStream echo = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(echo, true, StandardCharsets.UTF_8);
    try (Engine engine = Engine.builder("jdbc:h2:mem:").echo(out).build()) {
      USERS.metaData().createAll(engine);

      engine.begin(connection -> {
        connection.execute(select(count()).from(USERS, ADDRESSES).where(USER_ID.gt(1)));
        connection.execute(select(count()).from(USERS, ADDRESSES).where(USER_ID.gt(2)));
      });

      assertThat(echo.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("--")))
          .singleElement()
          .asString()
          .startsWith("[sql] -- No condition connects users and addresses, so")
          .contains("crossJoin(table)");
    }
  }

  @Test
  void refusesOrAllowsAsTheEngineIsTold() {
    try (Engine strict = Engine.builder("jdbc:h2:mem:")
            .cartesianProducts(CartesianProducts.REFUSE)
            .build();
        Engine careless = Engine.builder("jdbc:h2:mem:")
            .cartesianProducts(CartesianProducts.ALLOW)
            .build()) {
      USERS.metaData().createAll(strict);
      USERS.metaData().createAll(careless);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(
                () -> strict.begin(connection -> connection.execute(select(NAME, EMAIL))))
            .isInstanceOf(CompileException.class)
            .hasMessageContaining("[cartesian-product]");
      }
      assertThatCode(() -> careless.begin(
              connection -> connection.execute(select(NAME, EMAIL)).all()))
          .doesNotThrowAnyException();
    }
  }

  private static List<String> unconnected(Statement statement) {
    return DIALECT.compile(statement).unconnected();
  }
}
