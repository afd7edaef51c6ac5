package dev.aludel.inspect;

import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.Tables;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectorTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:");
  private final Inspector inspector = Inspector.of(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void readsBackWhatMetaDataCreated() {
    Tables.METADATA.createAll(engine);

    MetaData found = inspector.metaData();

    assertThat(inspector.tableNames())
        .containsExactly("addresses", "nodes", "sales", "shops", "transfers", "users");
    for (Table table : Tables.METADATA.tables()) {
      Table same = found.find(table.name()).orElseThrow();
      assertThat(same.columns()).extracting(Column::name).isEqualTo(names(table));
      assertThat(same.columns().stream().map(column -> column.type().toString()))
          .isEqualTo(
              table.columns().stream().map(column -> column.type().toString()).toList());
      assertThat(same.columns().stream().map(Column::isNullable))
          .isEqualTo(table.columns().stream().map(Column::isNullable).toList());
      assertThat(same.primaryKey().columnNames()).isEqualTo(table.primaryKey().columnNames());
      assertThat(same.foreignKeys()).extracting(ForeignKey::toString).isEqualTo(keys(table));
      assertThat(same.autoincrementColumn().map(Column::name))
          .isEqualTo(table.autoincrementColumn().map(Column::name));
    }
  }

  @Test
  void readsTablesThatCanBeUsedInStatements() {
    Tables.METADATA.createAll(engine);
    Table users = inspector.table("users").orElseThrow();
    Column<String> name = users.column("name", String.class);

    engine.begin(connection -> connection.execute(insert(users).values(name, "ed")));

    assertThat(engine.<String>beginAndReturn(
            connection -> connection.execute(select(name)).one()))
        .isEqualTo("ed");
  }

  @Test
  void bringsTheTablesThatATableRefersTo() {
    Tables.METADATA.createAll(engine);
    Table addresses = inspector.table("addresses").orElseThrow();

    assertThat(addresses.metaData().tables())
        .extracting(Table::name)
        .containsExactly("addresses", "users");
    assertThat(addresses.foreignKeys().get(0).targetTable().name()).isEqualTo("users");
  }

  @Test
  void readsWhatOthersCreated() {
    engine.begin(connection -> {
      connection.execute(text("CREATE TABLE parent (a INT, b INT, PRIMARY KEY (b, a))"));
      connection.execute(
          text(
              "CREATE TABLE \"Odd name\" (x INT DEFAULT 7, y INT, u UUID, d TIMESTAMP WITH TIME ZONE,"
                  + " t CLOB, CONSTRAINT up FOREIGN KEY (x, y) REFERENCES parent (b, a) ON DELETE CASCADE)"));
    });

    Table odd = inspector.table("Odd name").orElseThrow();

    assertThat(odd.column("x").serverDefault().map(engine.dialect()::rowText)).contains("7");
    assertThat(odd.columns().stream().map(column -> column.type().toString()))
        .containsExactly("INTEGER", "INTEGER", "UUID", "TIMESTAMP_TZ", "TEXT");
    assertThat(odd.primaryKey().columnNames()).isEmpty();
    assertThat(odd.foreignKeys().get(0)).hasToString("Odd name(x, y) -> parent(b, a)");
    assertThat(odd.foreignKeys().get(0).onDelete()).isEqualTo(ReferentialAction.CASCADE);
    assertThat(odd.metaData().find("parent").orElseThrow().primaryKey().columnNames())
        .containsExactly("b", "a");
  }

  @Test
  void findsNoTableThatIsNotThere() {
    assertThat(inspector.table("users")).isEmpty();
    assertThat(inspector.tableNames()).isEmpty();
    assertThat(inspector.metaData().tables()).isEmpty();
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private static List<String> keys(Table table) {
    return table.foreignKeys().stream().map(ForeignKey::toString).toList();
  }
}
