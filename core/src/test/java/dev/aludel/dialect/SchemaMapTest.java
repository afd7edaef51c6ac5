package dev.aludel.dialect;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Statement;
import dev.aludel.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a dialect writes the schema that stands for another. */
class SchemaMapTest {

  enum State {
    OPEN
  }

  private static final SchemaMap MAP = new SchemaMap(Map.of("tenant", "acme", "", "Base"));

  private final MetaData metaData = new MetaData("tenant");
  private final Table orders = metaData.table(
      "orders",
      column("id", Types.BIGINT),
      column("base", INTEGER).references("base.id"),
      column("state", Types.nativeEnumeration(State.class, "state")),
      Index.of("ix", "base"));
  private final Table base =
      metaData.tableIn(null, "base", column("id", Types.BIGINT).unique());
  private final Table other = metaData.tableIn("other", "x", column("id", INTEGER));
  private final Sequence sequence = metaData.add(Sequence.of("numbers"));
  private final Column<Long> id = orders.column("id", Long.class);

  @Test
  void inQueriesAndChanges() {
    assertThat(sql("h2", select(id).where(id.in(select(base.column("id", Long.class))))))
        .isEqualTo("SELECT acme.orders.id FROM acme.orders"
            + " WHERE acme.orders.id IN (SELECT \"Base\".base.id FROM \"Base\".base)");
    assertThat(sql("h2", insert(orders).values(id, sequence.next())))
        .isEqualTo("INSERT INTO acme.orders (id) VALUES (NEXT VALUE FOR acme.numbers)");
    assertThat(sql("postgresql", update(orders).set(id, sequence.next())))
        .isEqualTo("UPDATE acme.orders SET id = nextval('acme.numbers')");
    assertThat(sql("mariadb", delete(orders).where(id.eq(1L))))
        .isEqualTo("DELETE FROM acme.orders WHERE acme.orders.id = ?");
    assertThat(sql("sqlite", select(other.column("id"))))
        .isEqualTo("SELECT other.x.id FROM other.x");
  }

  @Test
  void inDdl() {
    Dialect postgresql = Dialects.named("postgresql").inSchemas(MAP);

    assertThat(metaData.createStatements(postgresql.ddlStyle()).stream().map(postgresql::ddl))
        .containsExactly(
            "CREATE SEQUENCE acme.numbers START WITH 1 INCREMENT BY 1",
            "CREATE TYPE acme.state AS ENUM ('OPEN')",
            """
            CREATE TABLE "Base".base (
              id BIGINT,
              UNIQUE (id)
            )""",
            """
            CREATE TABLE acme.orders (
              id BIGINT,
              base INTEGER,
              state acme.state,
              FOREIGN KEY (base) REFERENCES "Base".base (id)
            )""",
            "CREATE INDEX ix ON acme.orders (base)",
            "CREATE TABLE other.x (\n  id INTEGER\n)");
    assertThat(postgresql.ddl(new DropIndex(orders, orders.indexes().get(0))))
        .isEqualTo("DROP INDEX acme.ix");
    assertThat(postgresql.ddl(new CreateSchema("tenant"))).isEqualTo("CREATE SCHEMA acme");
    assertThat(Dialects.named("mariadb")
            .inSchemas(MAP)
            .ddl(new DropIndex(orders, orders.indexes().get(0))))
        .isEqualTo("DROP INDEX ix ON acme.orders");
  }

  @Test
  void keepsItWithOtherFeatures() {
    Dialect h2 = Dialects.named("h2").inSchemas(MAP).without(Set.of(Feature.SAVEPOINTS));

    assertThat(h2.schemas()).isEqualTo(MAP);
    assertThat(h2.inSchemas(SchemaMap.NONE).features().supports(Feature.SAVEPOINTS))
        .isFalse();
  }

  @Test
  void refusesToCreateTheConnectionsOwnSchema() {
    Dialect h2 = Dialects.named("h2").inSchemas(new SchemaMap(Map.of("tenant", "")));

    assertThatThrownBy(() -> h2.ddl(new CreateSchema("tenant")))
        .isInstanceOf(CompileException.class)
        .hasMessage(
            "The schema \"tenant\" stands for that of the connection, which has no name here."
                + " Give the engine a name for it: withSchemas(Map.of(\"tenant\", \"…\")). [schema-without-name]");
  }

  @Test
  void readsItsNamesBackwards() {
    SchemaMap map = new SchemaMap(Map.of("a", "x", "b", "x", "c", ""));

    assertThat(List.of(
            String.valueOf(map.written("x", null)),
            String.valueOf(map.written("x", "b")),
            String.valueOf(map.written("y", "b")),
            String.valueOf(map.written(null, "b"))))
        .containsExactly("a", "b", "y", "c");
  }

  private static String sql(String dialect, Statement statement) {
    return Dialects.named(dialect)
        .inSchemas(MAP)
        .compile(statement)
        .bind(CacheKey.of(statement).binds())
        .sql();
  }
}
