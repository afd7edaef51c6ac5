package dev.aludel.orm;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.TwoSchemas;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import dev.aludel.schema.MetaData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions whose mapped classes are in one schema today and in another tomorrow. */
class SchemaMapTest {

  @ParameterizedTest
  @EnumSource
  void worksInTheSchemaOfItsEngine(DatabaseServer server) {
    try (TwoSchemas schemas = new TwoSchemas(server)) {
      Engine first = schemas.engine().withSchemas(Map.of("", schemas.first()));
      Engine second = schemas.engine().withSchemas(Map.of("", schemas.second()));
      Registry registry = Registry.of(User.class, Address.class);
      registry.metadata().createAll(first);
      registry.metadata().createAll(second);

      for (Engine engine : List.of(first, second)) {
        SessionFactory.of(engine).begin(session -> {
          User user = new User(engine == first ? "ann" : "bob", null);
          session.add(user);
          session.flush();
          user.setFullname("of " + user.getName());
        });
      }

      assertThat(fullname(first)).isEqualTo("of ann");
      assertThat(fullname(second)).isEqualTo("of bob");
      assertThat(schemas.sent())
          .anyMatch(sql -> sql.contains("UPDATE " + schemas.second() + ".users"));
    }
  }

  @Test
  void isWrittenAsTheManualSays() {
    Engine engine = Engine.create("jdbc:h2:mem:;INIT=CREATE SCHEMA IF NOT EXISTS acme");
    MetaData metadata = new MetaData("tenant");
    metadata.table("orders", column("id", INTEGER).primaryKey());

    Engine acme = engine.withSchemas(Map.of("tenant", "acme"));
    metadata.createAll(acme); // CREATE TABLE acme.orders …
    SessionFactory sessions = SessionFactory.of(acme);

    assertThat(Inspector.of(engine).tableNames("acme")).containsExactly("orders");
    sessions.begin(session -> assertThat(session
            .execute(select(metadata.find("orders").orElseThrow().column("id")))
            .all())
        .isEmpty());
    engine.close();
  }

  private static String fullname(Engine engine) {
    try (Session session = SessionFactory.of(engine).open()) {
      User user = session.scalars(select(User.class)).one();
      assertThat(user.getAddresses()).isEmpty();
      return String.valueOf(user.getFullname());
    }
  }
}
