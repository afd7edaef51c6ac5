package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.model.ChinookModel;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.engine.Engine;
import dev.aludel.engine.StatementCounter;
import dev.aludel.mapping.Registry;
import java.util.ArrayList;
import java.util.List;

/** The demo from its first step to its last, on one database: the place to see in which order what happens. */
final class MusicStore {

  private final Stage stage;
  private final int unitSize;

  /**
   * @param unitSize commit when at least that many new objects have gathered
   */
  MusicStore(Engine engine, Screen screen, int unitSize) {
    this.stage = new Stage(engine, screen, new StatementCounter());
    this.unitSize = unitSize;
  }

  /**
   * Does everything, or nothing if the database holds rows of a store already.
   *
   * @param drop whether to drop the store's tables first
   * @return whether all checks hold
   */
  boolean open(boolean drop) {
    Meter whole = stage.start();
    ChinookSource source = ChinookSource.load();
    Registry registry = ChinookModel.registry();

    List<String> failures = new ArrayList<>(new TableStep(stage, registry.metadata()).create(drop));
    if (failures.isEmpty()) {
      LoadStep loading = new LoadStep(stage, source, registry.metadata());
      loading.load(unitSize);
      failures.addAll(loading.check());
      new ReportStep(stage).report();
      failures.addAll(new SaleStep(stage).sell());
      failures.addAll(new SaleStep(stage).failToSell());
      stage.screen().heading("All in all");
      stage.screen().say(whole.toString());
    }
    failures.forEach(failure -> stage.screen().fail("FAILED: " + failure));
    return failures.isEmpty();
  }
}
