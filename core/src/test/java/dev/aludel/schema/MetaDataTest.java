package dev.aludel.schema;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetaDataTest {

  private final MetaData metaData = new MetaData();

  @Test
  void sortsReferredToTablesFirstAndKeepsTheOrderOtherwise() {
    Table z = metaData.table("z", column("id", INTEGER).primaryKey());
    Table child = metaData.table("child", column("parent", INTEGER).references("parent.id"));
    Table parent = metaData.table("parent", column("id", INTEGER).primaryKey());
    Table a = metaData.table("a", column("self", INTEGER).references("a.self"));

    assertThat(metaData.sortedTables()).containsExactly(z, parent, child, a);
    assertThat(metaData.tables()).containsExactly(z, child, parent, a);
  }

  @Test
  void namesTheTablesOfACircle() {
    metaData.table("a", column("b", INTEGER).references("b.id"));
    metaData.table("b", column("id", INTEGER).references("c.id"));
    metaData.table("c", column("id", INTEGER).references("b.id"));
    metaData.table("d", column("id", INTEGER).primaryKey());

    assertThatThrownBy(metaData::sortedTables)
        .hasMessage(
            "The tables b, c refer to each other in a circle, so that none of them can be created first."
                + " Leave one of the foreign keys out. [table-circle]");
  }

  @Test
  void namesTheTableThatAForeignKeyMisses() {
    metaData.table("a", column("b", INTEGER).references("bb.id"));

    assertThatThrownBy(metaData::sortedTables)
        .hasMessage(
            "a(b) -> bb(id) refers to a table \"bb\", which its MetaData does not have. Its tables: a."
                + " Correct the name, or add the table. [no-such-table]");
  }

  @Test
  void namesTheColumnThatAForeignKeyMisses() {
    metaData.table("b", column("id", INTEGER).primaryKey());
    ForeignKey key = metaData
        .table("a", column("b", INTEGER).references("b.idd"))
        .foreignKeys()
        .get(0);

    assertThatThrownBy(key::targetColumns)
        .hasMessage("b has no column \"idd\". Its columns: id. Correct the name, or add the column."
            + " [no-such-column]");
  }

  @Test
  void refusesTheSameNameTwice() {
    metaData.table("a", column("id", INTEGER));

    assertThatThrownBy(() -> metaData.table("a"))
        .hasMessage(
            "This MetaData has a table \"a\" already. Use that one, or give this one another name."
                + " [duplicate-table]");
    assertThatThrownBy(() -> metaData.table("b", column("x", INTEGER), column("x", VARCHAR)))
        .hasMessage("Table \"b\" has two columns \"x\". Rename or remove one. [duplicate-column]");
  }

  @Test
  void refusesTwoPrimaryKeys() {
    assertThatThrownBy(() -> metaData.table(
            "a", column("x", INTEGER).primaryKey(), column("y", INTEGER), PrimaryKey.of("y")))
        .hasMessage(
            "Table \"a\" has more than one primary key. State it once, at the columns or beside them."
                + " [two-primary-keys]");
  }

  @Test
  void refusesKeysOverColumnsThatAreNotThere() {
    assertThatThrownBy(() -> metaData.table("a", column("x", INTEGER), UniqueConstraint.of("y")))
        .hasMessage(
            "a has no column \"y\". Its columns: x. Correct the name, or add the column. [no-such-column]");
  }

  @Test
  void refusesForeignKeysThatDoNotPairUp() {
    assertThatThrownBy(() -> ForeignKey.of("a", "b").references("t.a"))
        .hasMessage(
            "A foreign key over (a, b) cannot refer to (t.a). Name one \"table.column\" for each column, all"
                + " of the same table. [foreign-key-target]");
    assertThatThrownBy(() -> column("a", INTEGER).references("id"))
        .hasMessage(
            "A foreign key over (a) cannot refer to (id). Name one \"table.column\" for each column, all of"
                + " the same table. [foreign-key-target]");
  }

  @Test
  void showsATableReadably() {
    metaData.table(
        "users", column("id", INTEGER).primaryKey(), column("name", VARCHAR(50)).notNull());
    Table sales = metaData.table(
        "sales",
        column("a", INTEGER).primaryKey(),
        column("b", INTEGER).primaryKey(),
        column("user_id", INTEGER).references("users.id"),
        ForeignKey.of("a", "b").references("x.a", "x.b"));

    assertThat(metaData.find("users").orElseThrow())
        .hasToString("users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL)");
    assertThat(sales)
        .hasToString(
            "sales (a INTEGER NOT NULL, b INTEGER NOT NULL, user_id INTEGER REFERENCES users(id),"
                + " PRIMARY KEY (a, b), FOREIGN KEY (a, b) REFERENCES x(a, b))");
  }

  @Test
  void bindsColumnsToTheirTable() {
    Column<Integer> described = column("id", INTEGER).primaryKey();
    Table table = metaData.table("t", described);
    Column<Integer> bound = table.column("id", Integer.class);

    assertThat(bound.table()).isSameAs(table);
    assertThat(bound).hasToString("t.id").isNotEqualTo(described);
    assertThat(bound.isNullable()).isFalse();
    assertThat(table.primaryKeyColumns()).containsExactly(bound);
    assertThatThrownBy(described::from)
        .hasMessage(
            "Column \"id\" is part of no table. Take it from its table: table.column(\"id\")."
                + " [column-without-table]");
  }

  @Test
  void looksForAReferredTableInTheSameSchemaFirst() {
    MetaData app = new MetaData("app");
    Table inside = app.table("users", column("id", INTEGER).primaryKey());
    Table outside = app.tableIn(null, "users", column("id", INTEGER).primaryKey());
    Table plain = app.table("a", column("user_id", INTEGER).references("users.id"));
    Table other = app.tableIn("other", "b", column("user_id", INTEGER).references("app.users.id"));

    assertThat(plain.foreignKeys().get(0).targetTable()).isSameAs(inside);
    assertThat(other.foreignKeys().get(0).targetTable()).isSameAs(inside);
    assertThat(app.find("app.users")).contains(inside);
    assertThat(outside.description()).isEqualTo("users");
  }
}
