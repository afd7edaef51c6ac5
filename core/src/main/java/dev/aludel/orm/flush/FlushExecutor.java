package dev.aludel.orm.flush;

import dev.aludel.engine.Connection;

/** Runs a flush plan, step by step, on one connection. It must be in a transaction that the caller ends. */
public final class FlushExecutor {

  private final RowInserter inserter;
  private final RowUpdater updater;
  private final RowDeleter deleter;
  private final LinkWriter links;

  public FlushExecutor(Connection connection, FlushListener listener) {
    inserter = new RowInserter(connection, listener);
    updater = new RowUpdater(connection);
    deleter = new RowDeleter(connection);
    links = new LinkWriter(connection);
  }

  public void execute(FlushPlan plan) {
    for (FlushStep step : plan.steps()) {
      execute(step, plan.keySyncs());
    }
  }

  private void execute(FlushStep step, KeySyncs syncs) {
    if (step instanceof FlushStep.InsertRows insert) {
      insert.states().forEach(syncs::apply);
      inserter.insert(insert.mapper(), insert.states());
    } else if (step instanceof FlushStep.UpdateRows update) {
      update.states().forEach(syncs::apply);
      updater.update(update.mapper(), update.states());
    } else if (step instanceof FlushStep.DeleteRows delete) {
      deleter.delete(delete.mapper(), delete.states());
    } else if (step instanceof FlushStep.LinkRows link) {
      links.link(link.relationship(), link.links());
    } else if (step instanceof FlushStep.UnlinkRows unlink) {
      links.unlink(unlink.relationship(), unlink.links());
    } else if (step instanceof FlushStep.UnlinkAll all) {
      links.unlinkAll(all.relationship(), all.holders());
    }
  }
}
