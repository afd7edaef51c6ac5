package dev.aludel.schema;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.NameLimit;
import org.junit.jupiter.api.Test;

class NamingConventionTest {

  private final MetaData metaData = new MetaData(NamingConvention.STANDARD);

  @Test
  void namesWhatHasNoName() {
    Table table = metaData.table(
        "orders",
        column("id", INTEGER).primaryKey(),
        column("shop", INTEGER).references("app.shops.id").indexed(),
        column("code", INTEGER).unique(),
        UniqueConstraint.of("shop", "code"),
        Index.on("shop").expression("code + 1").unique());

    assertThat(table.primaryKey().name()).isEqualTo("pk_orders");
    assertThat(table.foreignKeys())
        .extracting(ForeignKey::name)
        .containsExactly("fk_orders_shop_shops");
    assertThat(table.uniqueConstraints())
        .extracting(UniqueConstraint::name)
        .containsExactly("uq_orders_code", "uq_orders_shop_code");
    assertThat(table.indexes())
        .extracting(Index::name)
        .containsExactly("ix_orders_shop", "ix_orders_shop_expression");
  }

  @Test
  void keepsNamesThatWereGiven() {
    Table table = metaData.table(
        "orders",
        column("id", INTEGER),
        PrimaryKey.of("id").named("mine"),
        UniqueConstraint.of("id").named("also_mine"),
        ForeignKey.of("id").references("orders.id").named("mine_too"),
        Index.of("and_this", "id"));

    assertThat(table.primaryKey().name()).isEqualTo("mine");
    assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("also_mine");
    assertThat(table.foreignKeys().get(0).name()).isEqualTo("mine_too");
    assertThat(table.indexes().get(0).name()).isEqualTo("and_this");
  }

  @Test
  void buildsOnGivenNamesWhereATemplateAsksForThem() {
    Table table = metaData.table(
        "orders",
        column("id", INTEGER),
        CheckConstraint.of("id > 0").named("positive"),
        CheckConstraint.of("id < 9"));

    assertThat(table.checks())
        .containsExactly(
            CheckConstraint.of("id > 0").named("ck_orders_positive"), CheckConstraint.of("id < 9"));
  }

  @Test
  void namesNothingButIndexesUnlessItIsTold() {
    Table table = new MetaData()
        .table(
            "orders",
            column("id", INTEGER).primaryKey().indexed().unique(),
            CheckConstraint.of("id > 0").named("positive"));

    assertThat(table.primaryKey().name()).isNull();
    assertThat(table.uniqueConstraints().get(0).name()).isNull();
    assertThat(table.checks().get(0).name()).isEqualTo("positive");
    assertThat(table.indexes().get(0).name()).isEqualTo("ix_orders_id");
  }

  @Test
  void takesTheTextOfNamesAsItIs() {
    Table table = new MetaData(NamingConvention.NONE.unique("{column}_$1_{table}"))
        .table("{column}", column("$0{table}", INTEGER).unique());

    assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("$0{table}_$1_{column}");
  }

  @Test
  void refusesTokensThatItCannotFill() {
    assertThatThrownBy(() -> NamingConvention.NONE.check("ck_{table}_{columns}"))
        .hasMessage(
            "The name \"ck_{table}_{columns}\" asks for {columns}, which is not known there. Use these:"
                + " {table}, {name}. [naming-token]");
  }

  @Test
  void shortensLongNamesToTheSameAlwaysAndOthersToOthers() {
    String a = "uq_" + "x".repeat(80) + "a";
    String b = "uq_" + "x".repeat(80) + "b";
    NameLimit limit = NameLimit.characters(64);

    assertThat(limit.shorten(a))
        .hasSize(64)
        .startsWith("uq_xxx")
        .isEqualTo(limit.shorten(a))
        .isNotEqualTo(limit.shorten(b));
    assertThat(limit.shorten("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(NameLimit.bytes(63).shorten("é".repeat(32)).length()).isEqualTo(27 + 9);
    assertThat(NameLimit.bytes(63).shorten("😀".repeat(30))).startsWith("😀".repeat(13) + "_");
  }
}
