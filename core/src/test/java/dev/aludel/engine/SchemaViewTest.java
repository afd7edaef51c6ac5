package dev.aludel.engine;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.CreateSchema;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Views of an engine with other schemas. */
class SchemaViewTest {

  private final Table table =
      new MetaData("logical").table("t", column("id", INTEGER).primaryKey());

  @Test
  void haveThePoolAndTheOptionsOfTheirEngine() {
    try (Engine engine = Engine.builder("jdbc:h2:mem:").poolSize(1).build()) {
      ConnectionOptions readOnly = ConnectionOptions.DEFAULT.readOnly(true);
      Engine view = engine.withSchemas(Map.of("logical", "actual"));

      engine.execute(new CreateSchema("actual"));
      table.create(view.with(readOnly.readOnly(false)));
      view.close();

      assertThat(view.with(readOnly).withSchemas(Map.of()).options()).isEqualTo(readOnly);
      assertThat(view.has(table)).isTrue();
      assertThat(engine.has(table)).isFalse();
    }
  }

  @Test
  void compileAStatementOnceForEqualMaps() {
    try (Engine engine = Engine.create("jdbc:h2:mem:")) {
      engine.execute(new CreateSchema("actual"));
      table.create(engine.withSchemas(Map.of("logical", "actual")));

      EngineParts one = parts(engine);
      EngineParts other = parts(engine);

      assertThat(other).isSameAs(one);
      for (int i = 0; i < 64; i++) {
        engine.withSchemas(Map.of("logical", "s" + i)).dialect();
      }
      assertThat(parts(engine)).isNotSameAs(one);
      assertThat(parts(engine).cache().size()).isOne();
    }
  }

  private EngineParts parts(Engine engine) {
    Engine view = engine.withSchemas(Map.of("logical", "actual"));
    view.begin(connection -> connection.execute(select(table.column("id"))).all());
    return view.parts();
  }
}
