package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.fixture.TwoSchemas;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One description of tables for several schemas of a database. */
abstract class SchemaMapContract {

  enum State {
    OPEN,
    DONE
  }

  private final TwoSchemas schemas;
  private final Engine first;
  private final Engine second;

  private final MetaData metaData = new MetaData("tenant");
  private final Table customers = metaData.table(
      "customers",
      column("id", INTEGER).primaryKey(),
      column("name", VARCHAR(20)),
      Index.of("ix_customers_name", "name"));
  private final Table orders = metaData.table(
      "orders",
      column("id", INTEGER).primaryKey(),
      column("customer", INTEGER).references("customers.id"),
      column("state", Types.nativeEnumeration(State.class, "order_state")));
  private final Column<Integer> id = customers.column("id", Integer.class);
  private final Column<String> name = customers.column("name", String.class);
  private final Column<Integer> customer = orders.column("customer", Integer.class);
  private final Column<State> state = orders.column("state", State.class);

  SchemaMapContract(Databases server) {
    schemas = new TwoSchemas(server);
    first = schemas.engine().withSchemas(Map.of("tenant", schemas.first()));
    second = schemas.engine().withSchemas(Map.of("tenant", schemas.second()));
  }

  @AfterEach
  void drop() {
    schemas.close();
  }

  @Test
  void keepsTheRowsOfTwoSchemasApartUnderOneDescription() {
    metaData.createAll(first);
    metaData.createAll(second);

    first.begin(connection -> connection.execute(insert(customers).values(name, "ann")));
    second.begin(connection -> {
      connection.execute(insert(customers).values(name, "bob"));
      connection.execute(insert(orders).values(customer, 1).values(state, State.OPEN));
    });

    for (int round = 0; round < 2; round++) {
      assertThat(names(first)).containsExactly("ann");
      assertThat(names(second)).containsExactly("bob");
    }
    assertThat(schemas.sent())
        .filteredOn(sql -> sql.contains(".name FROM "))
        .extracting(sql -> sql.substring(0, sql.indexOf(" WHERE")))
        .containsExactly(
            selectFrom(schemas.first()),
            selectFrom(schemas.second()),
            selectFrom(schemas.first()),
            selectFrom(schemas.second()));
    second.begin(connection -> {
      assertThat(connection
              .execute(select(name).from(customers).where(id.in(select(customer))))
              .all())
          .containsExactly("bob");
      connection.execute(update(orders).set(state, State.DONE).where(state.eq(State.OPEN)));
      assertThat(connection.execute(select(state)).all()).containsExactly(State.DONE);
      assertThat(connection.execute(delete(orders).where(customer.eq(1))).rowCount())
          .isOne();
    });
    metaData.dropAll(first);
    assertThat(Inspector.of(first).tableNames("tenant")).isEmpty();
    assertThat(names(second)).containsExactly("bob");
    metaData.dropAll(second);
  }

  @Test
  void looksForWhatIsThereWhereItIs() {
    metaData.createAll(first);
    schemas.sent();

    metaData.createAll(first);
    assertThat(schemas.sent()).noneMatch(sql -> sql.startsWith("CREATE"));
    metaData.createAll(second);

    assertThat(schemas.sent()).filteredOn(sql -> sql.startsWith("CREATE TABLE")).hasSize(2);
    second.execute(new DropIndex(customers, customers.indexes().get(0)));
    assertThat(Inspector.of(second).compare(metaData).texts())
        .containsExactly("tenant.customers: ix_customers_name index (name) expected, none found");
    assertThat(Inspector.of(first).compare(metaData).texts()).isEmpty();
  }

  @Test
  void readsKeysUnderTheNamesOfTheProgram() {
    metaData.createAll(first);

    Table found = Inspector.of(first).table("tenant", "orders").orElseThrow();

    assertThat(found.description()).isEqualTo("tenant.orders");
    assertThat(found.foreignKeys().get(0).targetTable().description())
        .isEqualTo("tenant.customers");
    assertThat(found.metaData().tables()).hasSize(2);
  }

  @Test
  void placesNamesWithoutASchema() {
    MetaData plain = new MetaData();
    Table notes = plain.table(
        "notes",
        column("id", INTEGER).primaryKey(),
        column("before", INTEGER).references("notes.id"),
        Index.of("ix_notes_before", "before"));
    Engine placed = schemas.engine().withSchemas(Map.of("", schemas.first()));

    plain.createAll(placed);
    plain.createAll(placed);
    placed.begin(connection ->
        connection.execute(insert(notes).values(notes.column("id", Integer.class), 7)));

    assertThat(Inspector.of(schemas.engine()).tableNames()).isEmpty();
    assertThat(Inspector.of(schemas.engine()).tableNames(schemas.first())).containsExactly("notes");
    assertThat(Inspector.of(placed).compare(plain).texts()).isEmpty();
    assertThat(Inspector.of(placed).table("notes").orElseThrow().foreignKeys())
        .extracting(key -> key.targetTable().description())
        .containsExactly("notes");
    plain.dropAll(placed);
    assertThat(Inspector.of(placed).tableNames()).isEmpty();
  }

  @Test
  void takesASchemaForTheConnectionsOwn() {
    Engine plain = schemas.engine().withSchemas(Map.of("tenant", ""));
    metaData.createAll(plain);

    plain.begin(connection -> connection.execute(insert(customers).values(name, "own")));

    assertThat(Inspector.of(schemas.engine()).tableNames()).containsExactly("customers", "orders");
    assertThat(names(plain)).containsExactly("own");
    assertThat(Inspector.of(plain).compare(metaData).texts()).isEmpty();
    metaData.dropAll(plain);
  }

  @Test
  void leavesSchemasThatAreNotInTheMap() {
    Table other =
        new MetaData(schemas.second()).table("t", column("id", INTEGER).primaryKey());

    other.create(first);

    assertThat(Inspector.of(schemas.engine()).tableNames(schemas.second())).containsExactly("t");
  }

  @Test
  void countsEachSchemasOwnSequence() {
    if (!first.dialect().features().supports(Feature.SEQUENCES)) {
      return;
    }
    MetaData numbers = new MetaData("tenant");
    Sequence sequence = numbers.add(Sequence.of("numbers").start(5));
    numbers.createAll(first);
    numbers.createAll(second);
    numbers.createAll(second);

    assertThat(List.of(next(first, sequence), next(first, sequence), next(second, sequence)))
        .containsExactly(5L, 6L, 5L);
    assertThat(Inspector.of(first).sequenceNames("tenant")).containsExactly("numbers");
    numbers.dropAll(first);
    assertThat(next(second, sequence)).isEqualTo(6L);
  }

  private static String selectFrom(String schema) {
    return "SELECT %s.customers.name FROM %s.customers".formatted(schema, schema);
  }

  private static long next(Engine engine, Sequence sequence) {
    return engine.<Long>beginAndReturn(
        connection -> connection.execute(select(sequence.next())).one());
  }

  private List<String> names(Engine engine) {
    return engine.beginAndReturn(
        connection -> connection.execute(select(name).where(id.eq(1))).all());
  }
}
