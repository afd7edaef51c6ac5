package dev.aludel.demo.chinook;

import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.select;

import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.List;

/** Creates the tables, and makes sure that they are empty. */
final class TableStep {

  private final Stage stage;
  private final MetaData metadata;

  TableStep(Stage stage, MetaData metadata) {
    this.stage = stage;
    this.metadata = metadata;
  }

  /** Answers why the database cannot be loaded into; empty if it can. */
  List<String> create(boolean drop) {
    Meter meter = stage.begin("Tables");
    if (drop) {
      metadata.dropAll(stage.engine());
    }
    metadata.createAll(stage.engine());
    List<String> filled = metadata.sortedTables().stream()
        .filter(table -> rows(table) > 0)
        .map(Table::name)
        .toList();
    stage.screen().say("%d tables in %s".formatted(metadata.tables().size(), stage.engine()));
    stage.end(meter);
    return filled.isEmpty()
        ? List.of()
        : List.of(
            "There are rows already in %s. Use an empty database, or drop these tables: --drop."
                .formatted(String.join(", ", filled)));
  }

  private long rows(Table table) {
    return stage
        .engine()
        .beginAndReturn(
            connection -> connection.execute(select(count()).from(table)).one());
  }
}
