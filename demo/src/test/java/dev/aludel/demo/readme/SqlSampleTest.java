package dev.aludel.demo.readme;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Functions.stringAgg;
import static dev.aludel.sql.Json.jsonText;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.sql.Sql.values;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.INTERVAL;
import static dev.aludel.type.Types.JSON;
import static dev.aludel.type.Types.UUID;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Select;
import dev.aludel.sql.Subquery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of docs/sql.md, run. */
class SqlSampleTest {

  @Test
  void doesWhatTheManualSays() {
    Engine engine = Engine.create("jdbc:h2:mem:sql-sample");
    MetaData metadata = new MetaData();
    Table users = metadata.table(
        "users",
        column("id", INTEGER).primaryKey(),
        column("name", VARCHAR(50)).notNull(),
        column("age", INTEGER));
    metadata.createAll(engine);
    Column<String> name = users.column("name", String.class);
    Column<Integer> age = users.column("age", Integer.class);

    List<String> found = engine.beginAndReturn(connection -> {
      connection.execute(insert(users).values(name, "ed").values(age, 30));
      connection.execute(update(users).set(age, age.plus(1)).where(name.startsWith("e")));
      return connection.execute(select(name).where(age.gt(30)).orderBy(name)).all();
    });

    Select<Long> adults = select(count()).from(users).where(age.ge(18));
    String text = engine.dialect().literalText(adults);
    // SELECT count(*) FROM users WHERE users.age >= 18
    assertThat(found).containsExactly("ed");
    assertThat(text).isEqualTo("SELECT count(*) FROM users WHERE users.age >= 18");
    engine.close();
  }

  @Test
  void keepsTypesAndBringsRowsAsTheManualSays() {
    MetaData metadata = new MetaData();
    Table notes = metadata.table(
        "notes",
        column("id", UUID).primaryKey().onInsert(java.util.UUID::randomUUID),
        column("author", VARCHAR(50)),
        column("doc", JSON),
        column("read_in", INTERVAL));
    Column<String> author = notes.column("author", String.class);
    Column<String> doc = notes.column("doc", String.class);
    Column<Duration> readIn = notes.column("read_in", Duration.class);

    Insert insert = insert(notes)
        .values(author, "ed")
        .values(doc, "{\"tags\": [\"short\", \"sweet\"]}")
        .values(readIn, Duration.ofMinutes(2));
    Select<String> short_ = select(author).where(jsonText(doc, "tags", 0).eq("short"));
    Select<String> authors = select(stringAgg(author, ", ").orderBy(author));
    Subquery wanted = values(author).row("ed").row("al").subquery("wanted");
    Select<Duration> times =
        select(readIn).join(wanted, wanted.column(author).eq(author)).limit(1);

    try (Engine engine = Engine.create("jdbc:h2:mem:types-sample")) {
      metadata.createAll(engine);
      engine.begin(connection -> {
        connection.execute(insert);
        assertThat(connection.execute(short_).all()).containsExactly("ed");
        assertThat(connection.execute(authors).one()).isEqualTo("ed");
        assertThat(connection.execute(times).one()).isEqualTo(Duration.ofMinutes(2));
      });
    }
  }
}
