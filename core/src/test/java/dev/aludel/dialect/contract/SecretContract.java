package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Functions.substring;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literalColumn;
import static dev.aludel.sql.Sql.lower;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.StatementException;
import dev.aludel.fixture.log.RecordedLog;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Row;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import dev.aludel.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary in secret columns, which shows nowhere, with all options on that show values. */
abstract class SecretContract {

  private static final String CANARY = "c4naryBird";
  private static final BigDecimal NUMBER = new BigDecimal("9182736450.12345");

  private static final MetaData METADATA = new MetaData();
  private static final Table VAULTS = METADATA.table(
      "vaults",
      column("id", INTEGER).primaryKey(),
      column("token", VARCHAR(40).secret()).unique(),
      column("amount", NUMERIC(12, 2).secret()),
      column("label", VARCHAR(40)));
  private static final Column<Integer> ID = VAULTS.column("id", Integer.class);
  private static final Column<String> TOKEN = VAULTS.column("token", String.class);
  private static final Column<BigDecimal> AMOUNT = VAULTS.column("amount", BigDecimal.class);
  private static final Column<String> LABEL = VAULTS.column("label", String.class);

  private final Databases server;
  private final String url;
  private final ByteArrayOutputStream echo = new ByteArrayOutputStream();
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final Engine engine;

  SecretContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url)
        .echo(new PrintStream(echo, true, StandardCharsets.UTF_8))
        .logParameters(true)
        .origin(true)
        .listener(new EngineListener() {
          @Override
          public void beforeExecute(Execution execution) {
            seen.add(execution.toString());
          }

          @Override
          public void failed(Execution execution, StatementException failure) {
            seen.add(whole(failure));
          }

          @Override
          public void abandoned(Execution execution, Throwable why) {
            seen.add(whole(why));
          }
        })
        .build();
  }

  @BeforeEach
  void create() {
    METADATA.createAll(engine);
    seen.clear();
    echo.reset();
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void isHiddenWhereParametersAreShown() {
    watched(() -> engine.begin(connection -> {
      connection.execute(insert(VAULTS).values(ID, 1).values(TOKEN, CANARY).values(LABEL, "plain"));
      connection.executeBatch(
          insert(VAULTS).columns(ID, TOKEN),
          List.<Object[]>of(new Object[] {2, CANARY + 2}, new Object[] {3, CANARY + 3}));
      connection.execute(update(VAULTS).set(TOKEN, CANARY + 1).where(ID.eq(1)));
    }));

    assertThat(echo.toString(StandardCharsets.UTF_8))
        .contains("  (1, ***, 'plain')", "  (2, ***)", "  (***, 1)");
  }

  @Test
  void isHiddenInConditionsAndRows() {
    engine.begin(
        connection -> connection.execute(insert(VAULTS).values(ID, 1).values(TOKEN, CANARY)));
    List<String> many = Collections.nCopies(3_000, CANARY);
    Select<Row2<Integer, String>> found = select(ID, TOKEN)
        .where(
            TOKEN.eq(CANARY),
            TOKEN.in(List.of(CANARY, "other")),
            TOKEN.in(many),
            TOKEN.like(CANARY + "%"),
            TOKEN.startsWith(CANARY),
            TOKEN.between(CANARY, CANARY),
            lower(TOKEN).eq("c4narybird"),
            substring(TOKEN, 1, 40).eq(CANARY),
            TOKEN.cast(VARCHAR(40)).eq(CANARY));

    watched(() -> {
      seen.add(found + " " + found.where());
      Row row =
          engine.<Row>beginAndReturn(connection -> connection.execute(found).one());
      assertThat(row.get(TOKEN)).isEqualTo(CANARY);
      seen.add(row.toString());
      assertThat(row).hasToString("(1, ***)");
    });
  }

  @Test
  void isHiddenInTheFailuresOfStatements() {
    engine.begin(
        connection -> connection.execute(insert(VAULTS).values(ID, 1).values(TOKEN, CANARY)));
    SqlType<String> secret = VARCHAR.secret();

    watched(() -> {
      Throwable duplicate = fails(
          connection -> connection.execute(insert(VAULTS).values(ID, 2).values(TOKEN, CANARY)));
      assertThat(duplicate)
          .isInstanceOf(ConstraintViolationException.class)
          .hasMessageContaining("not shown")
          .hasMessageContaining("(2, ***)");
      fails(connection -> connection.executeBatch(
          insert(VAULTS).columns(ID, TOKEN),
          List.<Object[]>of(new Object[] {2, "other"}, new Object[] {3, CANARY})));
      fails(connection ->
          connection.execute(text("SELEKT :t, nothing FROM nowhere").bind("t", CANARY, secret)));
      tries(connection ->
          connection.execute(text("INSERT INTO vaults (id, token, amount) VALUES (7, 'x', :t)")
              .bind("t", CANARY, secret)));
    });
  }

  @Test
  void isHiddenInValuesThatDoNotFit() {
    engine.begin(
        connection -> connection.execute(insert(VAULTS).values(ID, 1).values(TOKEN, CANARY)));
    SqlType<Integer> number = VARCHAR.map(Integer.class, Integer::valueOf, String::valueOf);

    watched(() -> {
      assertThat(fails(connection ->
              connection.execute(insert(VAULTS).values(ID, 2).values(AMOUNT, NUMBER))))
          .hasMessageContaining("vaults.amount keeps 2 digits behind the point");
      assertThat(fails(connection ->
              connection.execute(insert(VAULTS).values(ID, 2).values(TOKEN, CANARY.repeat(5)))))
          .hasMessageContaining("vaults.token takes at most 40 characters");
      assertThat(fails(connection -> connection
              .execute(text("SELECT token AS t FROM vaults")
                  .columns(literalColumn("t", number.secret())))
              .all()))
          .hasMessageContaining("[secret-value]");
      tries(connection -> connection
          .execute(
              text("SELECT token AS t FROM vaults").columns(literalColumn("t", INTEGER.secret())))
          .all());
    });
  }

  private Throwable fails(Consumer<Connection> work) {
    Throwable failure = catchThrowable(() -> engine.begin(work::accept));
    assertThat(failure).isNotNull();
    seen.add(whole(failure));
    return failure;
  }

  /** SQLite takes what others refuse. */
  private void tries(Consumer<Connection> work) {
    Throwable failure = catchThrowable(() -> engine.begin(work::accept));
    seen.add(failure == null ? "" : whole(failure));
  }

  private void watched(Runnable work) {
    List<String> logged;
    try (RecordedLog log = RecordedLog.start()) {
      work.run();
      logged = List.copyOf(log.lines());
    }
    assertThat(logged).anyMatch(line -> line.startsWith("aludel.sql DEBUG"));
    assertThat(logged).noneMatch(SecretContract::sings);
    assertThat(seen).noneMatch(SecretContract::sings);
    assertThat(echo.toString(StandardCharsets.UTF_8)).matches(text -> !sings(text));
  }

  private static boolean sings(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("c4nary") || lower.contains("63346e617279") || lower.contains("91827364");
  }

  private static String whole(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
