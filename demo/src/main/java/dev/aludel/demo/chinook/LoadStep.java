package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.check.LoadCheck;
import dev.aludel.demo.chinook.check.TableCheck;
import dev.aludel.demo.chinook.load.KeyGenerators;
import dev.aludel.demo.chinook.load.Loader;
import dev.aludel.demo.chinook.load.Progress;
import dev.aludel.demo.chinook.report.TextTable;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.MetaData;
import java.util.ArrayList;
import java.util.List;

/** Loads the store and compares what the database has with the source. */
final class LoadStep {

  private final Stage stage;
  private final ChinookSource source;
  private final MetaData metadata;

  LoadStep(Stage stage, ChinookSource source, MetaData metadata) {
    this.stage = stage;
    this.source = source;
    this.metadata = metadata;
  }

  void load(int unitSize) {
    Meter meter = stage.begin("Loading");
    SessionFactory sessions = SessionFactory.of(stage.engine()).withExpireOnCommit(false);
    int units = load(new Loader(sessions, unitSize));
    KeyGenerators.restartBehindLoadedKeys(stage.engine(), metadata);
    stage.screen().say("%d rows in %d units of work".formatted(source.rowCount(), units));
    stage.end(meter);
  }

  private int load(Loader loader) {
    if (stage.screen().isQuiet()) {
      return loader.load(source);
    }
    try (Progress progress = Progress.of(stage.engine(), source.rowCount())) {
      progress.begin();
      return loader.load(source);
    }
  }

  /** Answers what differs. */
  List<String> check() {
    Meter meter = stage.begin("Comparing with the source");
    List<String> differences = new ArrayList<>();
    TextTable table =
        new TextTable("Table", "Rows of the source", "Rows loaded", "Columns", "Equal");
    for (TableCheck check : new LoadCheck(source).run(stage.engine(), metadata)) {
      differences.addAll(check.differences());
      String verdict = check.differences().isEmpty() ? "yes" : "NO";
      table.row(check.table(), check.expected(), check.found(), check.columns(), verdict);
    }
    stage.screen().show(table);
    stage.end(meter);
    return differences;
  }
}
