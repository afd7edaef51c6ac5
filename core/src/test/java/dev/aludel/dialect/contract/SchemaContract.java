package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables are created, found, read back as they were described, and dropped. */
abstract class SchemaContract {

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final MetaData metaData = new MetaData();

  SchemaContract(Databases server) {
    this.server = server;
    this.url = server.newDatabase();
    this.engine = Engine.create(url);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void readsBackWhatMetaDataCreated() {
    Tables.METADATA.createAll(engine);

    Inspector inspector = Inspector.of(engine);
    MetaData found = inspector.metaData();

    assertThat(inspector.tableNames())
        .containsExactly("addresses", "nodes", "sales", "shops", "transfers", "users");
    for (Table table : Tables.METADATA.tables()) {
      Table same = found.find(table.name()).orElseThrow();
      assertThat(columns(same)).isEqualTo(columns(table));
      assertThat(same.primaryKey().columnNames()).isEqualTo(table.primaryKey().columnNames());
      assertThat(keys(same)).containsExactlyInAnyOrderElementsOf(keys(table));
      assertThat(same.autoincrementColumn().map(Column::name))
          .isEqualTo(table.autoincrementColumn().map(Column::name));
    }
  }

  @Test
  void readsBackEachType() {
    List<SqlType<?>> types = List.of(
        Types.SMALLINT,
        Types.INTEGER,
        Types.BIGINT,
        Types.BOOLEAN,
        Types.REAL,
        Types.DOUBLE,
        Types.NUMERIC(12, 3),
        Types.VARCHAR(20),
        Types.TEXT,
        Types.DATE,
        Types.TIME,
        Types.TIMESTAMP,
        Types.TIMESTAMP_TZ,
        Types.BINARY,
        Types.BINARY(20),
        Types.UUID);
    Column<?>[] columns = new Column<?>[types.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column("c" + i, types.get(i));
    }
    Table every = metaData.table("every_type", columns);
    metaData.createAll(engine);

    Table found = Inspector.of(engine).table("every_type").orElseThrow();

    assertThat(columns(found)).isEqualTo(columns(every));
  }

  @Test
  void createsKeysConstraintsDefaultsAndIndexes() {
    metaData.table(
        "shops",
        column("country", VARCHAR(2)).primaryKey(),
        column("number", INTEGER).primaryKey());
    Table sales = metaData.table(
        "sales",
        column("id", BIGINT),
        column("country", VARCHAR(2)).notNull(),
        column("number", INTEGER).notNull().indexed(),
        column("code", VARCHAR(9)).unique(),
        column("state", INTEGER).serverDefault("7").notNull(),
        PrimaryKey.of("id").named("pk_sales"),
        UniqueConstraint.of("country", "code").named("uq_sales"),
        ForeignKey.of("country", "number")
            .references("shops.country", "shops.number")
            .named("fk_shop")
            .onDelete(ReferentialAction.CASCADE),
        Index.of("ix_code", "code", "number").unique());
    metaData.createAll(engine);
    metaData.createAll(engine); // finds them there

    Table found = Inspector.of(engine).table("sales").orElseThrow();

    assertThat(keys(found)).containsExactly("sales(country, number) -> shops(country, number)");
    assertThat(found.foreignKeys().get(0).onDelete()).isEqualTo(ReferentialAction.CASCADE);
    assertThat(found.column("state").serverDefault().map(Dialects.forUrl(url)::rowText))
        .contains("7");
    engine.begin(
        connection -> connection.execute(new DropIndex(sales, sales.indexes().get(0))));
    metaData.dropAll(engine);
    metaData.dropAll(engine); // finds none
    assertThat(Inspector.of(engine).tableNames()).isEmpty();
  }

  @Test
  void takesAnyNameForTablesAndColumns() {
    List<String> names = List.of(
        "order",
        "Order",
        "user",
        "group",
        "a b",
        "größe",
        "x\"y",
        "x`y",
        "x'y",
        "x?y",
        "percent%s",
        "select");
    for (String name : names) {
      MetaData odd = new MetaData();
      Table table =
          odd.table(name + "_t", column("id", INTEGER).primaryKey(), column(name, INTEGER));
      Column<Integer> column = table.column(name, Integer.class);
      odd.createAll(engine);

      engine.begin(connection -> connection.execute(insert(table).values(column, 5)));

      assertThat(engine.<Integer>beginAndReturn(connection -> connection
              .execute(select(column).where(column.eq(5)).orderBy(column))
              .one()))
          .as(name)
          .isEqualTo(5);
      assertThat(columns(Inspector.of(engine).table(name + "_t").orElseThrow()))
          .isEqualTo(columns(table));
      odd.dropAll(engine);
    }
  }

  @Test
  void countsTheKeyOfAnyWidth() {
    Table table = metaData.table("wide", column("id", BIGINT).primaryKey(), column("v", INTEGER));
    metaData.createAll(engine);

    engine.begin(connection ->
        connection.execute(insert(table).values(table.column("v", Integer.class), 1)));

    assertThat(engine.<Long>beginAndReturn(connection ->
            connection.execute(select(table.column("id", Long.class))).one()))
        .isEqualTo(1L);
  }

  /** As the database would be told of them: of types that it has not, it can give back its own only. */
  private List<String> columns(Table table) {
    String create = Dialects.forUrl(url).ddl(new CreateTable(table));
    return create.lines().skip(1).limit(table.columns().size()).toList();
  }

  private static List<String> keys(Table table) {
    return table.foreignKeys().stream().map(ForeignKey::toString).toList();
  }
}
