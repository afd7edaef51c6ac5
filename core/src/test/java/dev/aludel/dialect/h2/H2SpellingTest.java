package dev.aludel.dialect.h2;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that spell unquoted names in other ways than H2 does by default. */
class H2SpellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";DATABASE_TO_LOWER=TRUE",
        ";DATABASE_TO_UPPER=FALSE",
        ";CASE_INSENSITIVE_IDENTIFIERS=TRUE"
      })
  void findsTheRowsOfALongList(String setting) {
    Table table = new MetaData().table("t", column("n", INTEGER));
    Column<Integer> number = table.column("n", Integer.class);
    try (Engine engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID() + setting);
        Connection connection = engine.connect()) {
      table.metaData().createAll(connection);
      connection.execute(insert(table).values(number, 7).row(-7));

      assertThat(connection
              .execute(select(number)
                  .where(number.in(IntStream.range(0, 2_000).boxed().toList())))
              .all())
          .containsExactly(7);
    }
  }
}
