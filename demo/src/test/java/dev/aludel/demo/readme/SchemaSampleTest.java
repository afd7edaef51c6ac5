package dev.aludel.demo.readme;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.DdlScript;
import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.NamingConvention;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

/** The samples of docs/schema.md, run. */
class SchemaSampleTest {

  @Test
  void describesCreatesAndCompares() {
    Engine engine = Engine.create("jdbc:h2:mem:schema-sample");
    MetaData metadata = new MetaData(NamingConvention.STANDARD);
    metadata.table(
        "shops",
        column("country", VARCHAR(2)).primaryKey(),
        column("number", INTEGER).primaryKey());
    metadata.table(
        "customers",
        column("id", INTEGER).primaryKey(),
        column("email", VARCHAR(100)).notNull().comment("Never shown to others"),
        column("country", VARCHAR(2)).serverDefault(literal("CH")),
        column("shop", INTEGER),
        UniqueConstraint.of("email"),
        ForeignKey.of("country", "shop")
            .references("shops.country", "shops.number")
            .onDelete(ReferentialAction.SET_NULL),
        Index.on("shop").descending("email"));

    metadata.createAll(engine); // CREATE TABLE shops …, customers …, CREATE INDEX …
    assertThat(Inspector.of(engine).compare(metadata).texts()).isEmpty();

    String script = DdlScript.create(metadata, Dialects.named("postgresql")).text();
    assertThat(script).contains("CONSTRAINT uq_customers_email UNIQUE (email)");
    engine.close();
  }

  @Test
  void takesExpressions() {
    Engine engine = Engine.create("jdbc:h2:mem:expression-sample");
    MetaData metadata = new MetaData();
    Column<Integer> pieces = column("pieces", INTEGER);
    Column<String> name = column("name", VARCHAR(50));
    Table goods = metadata.table(
        "goods",
        pieces.serverDefault(literal(1)),
        name,
        CheckConstraint.of(pieces.gt(0).and(name.ne("it's"))).named("ck_goods"));
    metadata.view(
        "few",
        select(goods.column("name", String.class))
            .where(goods.column("pieces", Integer.class).lt(5)));

    metadata.createAll(engine);
    engine.begin(connection ->
        connection.execute(insert(goods).values(goods.column("name", String.class), "ed")));

    assertThat(engine.<String>beginAndReturn(connection -> connection
            .execute(select(metadata.findView("few").orElseThrow().column("name", String.class)))
            .one()))
        .isEqualTo("ed");
    engine.close();
  }
}
