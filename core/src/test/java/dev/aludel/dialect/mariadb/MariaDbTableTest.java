package dev.aludel.dialect.mariadb;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.schema.UniqueConstraint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MariaDB refuses of a table is refused before, by name. */
class MariaDbTableTest {

  private final ScratchDatabase database = new ScratchDatabase(DatabaseServer.MARIADB);
  private final MetaData metaData = new MetaData();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void takesNamesWhoseFilesCanBeCalledSo() {
    for (String name : new String[] {
      "漢".repeat(50) + "a",
      "é".repeat(64),
      "Ж".repeat(32) + "Ω".repeat(32),
      "-".repeat(50),
      "a".repeat(64)
    }) {
      Table table = new MetaData().table(name, column("id", INTEGER).primaryKey());

      table.create(database);

      assertThat(database.has(table)).as(name).isTrue();
      table.drop(database);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"漢:50:ab", "-:51:", "漢:40:ßßßßßßßßßßßßßßßßßß"})
  void refusesNamesWhoseFilesCannot(String described) {
    String[] parts = described.split(":", -1);
    String name = parts[0].repeat(Integer.parseInt(parts[1])) + parts[2];
    Table table = metaData.table(name, column("id", INTEGER).primaryKey());

    assertThatThrownBy(() -> table.create(database))
        .isInstanceOf(CompileException.class)
        .hasMessage(
            "\"%s\" cannot be the name of a table: its file's name would have %d bytes, and MariaDB keeps 251. Choose a shorter one, or one with fewer characters other than Latin, Greek and Cyrillic ones. [bad-identifier]",
            name, FileNames.length(name));
    assertThatThrownBy(() -> database.execute("CREATE TABLE `" + name + "` (id INTEGER)"))
        .isInstanceOf(AssertionError.class); // the server's own limit is no higher
  }

  @Test
  void countsWhatBeginsAKey() {
    table("a", UniqueConstraint.of("n"));
    table("b", PrimaryKey.of("n", "other"));

    metaData.createAll(database);

    metaData.tables().forEach(table -> assertThat(database.has(table)).isTrue());
  }

  @Test
  void refusesToCountWhatBeginsNoKey() {
    table("a", PrimaryKey.of("other", "n"));
    table("b", Index.on("n"));
    table("c", UniqueConstraint.of("other", "n"));

    for (Table table : metaData.tables()) {
      assertThatThrownBy(() -> table.create(database))
          .isInstanceOf(CompileException.class)
          .hasMessage(
              "A counted column that begins neither the primary key nor a unique constraint cannot be written for mariadb. Leave it out, or run the statement on a database that knows it. [unsupported-construct]");
    }
    assertThat(database.ddl()).isEmpty();
  }

  private void table(String name, TableItem key) {
    metaData.table(
        name,
        column("n", INTEGER).notNull().identity(Identity.byDefault()),
        column("other", INTEGER).notNull(),
        key);
  }
}
