package dev.aludel.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** One statement, from its sending to the database's answer; without the time in which a program reads rows. */
@Name("dev.aludel.Statement")
@Label("SQL Statement")
@Category("Aludel")
@Description("A statement that was sent to a database")
final class StatementEvent extends Event implements StatementRecord {

  /** Asked whether anybody records, so that no event is made for nobody. */
  private static final StatementEvent PROBE = new StatementEvent();

  @Label("SQL")
  @Nullable
  String sql;

  @Label("Rows")
  @Description("How many were written, or read of a query")
  long rows;

  @Label("Sets of Parameters")
  @Description("More than one for a batch")
  int batchSize;

  @Label("Failed")
  boolean failed;

  @Label("Origin")
  @Description("The line of the program, if the engine has origin(true)")
  @Nullable
  String origin;

  static StatementRecord begun() {
    if (!PROBE.isEnabled()) {
      return NONE;
    }
    StatementEvent event = new StatementEvent();
    event.begin();
    return event;
  }

  @Override
  public void done(Execution execution, long count) {
    end();
    describe(execution);
    if (count >= 0) {
      read(count);
    }
  }

  @Override
  public void read(long count) {
    rows = count;
    commit();
  }

  @Override
  public void failed(Execution execution) {
    describe(execution);
    failed = true;
    commit();
  }

  private void describe(Execution execution) {
    sql = execution.sql();
    batchSize = execution.sets();
    StackTraceElement line = execution.origin();
    origin = line == null ? null : line.toString();
  }
}
