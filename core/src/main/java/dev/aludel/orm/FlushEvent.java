package dev.aludel.orm;

import dev.aludel.orm.flush.ChangeSet;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** One flush: planning, and the statements, which have events of their own. */
@Name("dev.aludel.Flush")
@Label("Flush")
@Category("Aludel")
@Description("Changes of a session that were brought to the database")
final class FlushEvent extends Event implements FlushRecord {

  private static final FlushEvent PROBE = new FlushEvent();

  @Label("Inserted Instances")
  int inserts;

  @Label("Written Instances")
  int updates;

  @Label("Deleted Instances")
  int deletes;

  @Label("Statements")
  long statements;

  @Label("Failed")
  boolean failed;

  static FlushRecord begun() {
    if (!PROBE.isEnabled()) {
      return NONE;
    }
    FlushEvent event = new FlushEvent();
    event.begin();
    return event;
  }

  @Override
  public void done(ChangeSet changes, long sent, boolean hasFailed) {
    inserts = changes.inserts().size();
    updates = changes.updates().size();
    deletes = changes.deletes().size();
    statements = sent;
    failed = hasFailed;
    commit();
  }
}
