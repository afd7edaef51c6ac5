package dev.aludel.hostile;

import static dev.aludel.hostile.Shelf.ID;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Savepoint;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Label;
import dev.aludel.sql.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that a statement makes up as it goes along. */
class LabelTest {

  private static final List<String> LABELS = Payloads.ALL.stream()
      .flatMap(given -> Stream.of(given, given + given, "x" + given, given + "'--"))
      .toList();

  @ParameterizedTest
  @EnumSource
  void findsAValueByItsLabelOrRefusesTheLabel(DatabaseServer server) {
    assertThat(LABELS).hasSizeGreaterThanOrEqualTo(300);
    int refused = 0;
    try (TappedDatabase database = new TappedDatabase(server)) {
      Shelf.fill(database.engine());
      try (Connection connection = database.engine().connect()) {
        for (String name : LABELS) {
          Label<Integer> label = ID.plus(1).as(name);
          database.listen();
          try {
            Row row = connection.execute(select(label, ID).orderBy(label)).one();
            assertThat(row.get(name)).as(name).isEqualTo(2);
            assertThat(row.get(label)).as(name).isEqualTo(2);
          } catch (CompileException e) {
            assertThat(e).hasMessageContaining("[bad-identifier]");
            assertThat(database.sent()).as(name).isEmpty();
            refused++;
          }
        }
      }
      assertThat(database.canarySings()).isTrue();
    }
    assertThat(refused).isLessThan(LABELS.size() / 3);
  }

  @ParameterizedTest
  @EnumSource
  void namesSavepointsItself(DatabaseServer server) {
    try (TappedDatabase database = new TappedDatabase(server)) {
      Shelf.fill(database.engine());
      try (Connection connection = database.engine().connect()) {
        for (String given : Payloads.ALL) {
          try (Savepoint savepoint = connection.beginNested()) {
            assertThat(savepoint.name()).matches("sp_[0-9]+").isNotEqualTo(given);
          }
        }
      }
    }
  }
}
