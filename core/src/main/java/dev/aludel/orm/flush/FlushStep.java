package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One statement of a flush with all the rows that it is sent for, in one batch. */
public abstract sealed class FlushStep
    permits InsertRows, UpdateRows, DeleteRows, LinkRows, UnlinkRows, UnlinkHolders {

  private final Dialect dialect;

  FlushStep(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What is sent; its parameters are those of {@link #rows}. */
  public abstract Statement statement();

  /** The sets of parameters, as far as they are known. */
  public abstract List<PlannedRow> rows();

  /** The statement as the session's database reads it. */
  public final String sql() {
    return dialect.compile(statement()).sql();
  }

  abstract void execute(FlushRun run);

  /** The statement with its rows below it. */
  @Override
  public final String toString() {
    return Stream.concat(Stream.of(sql()), rows().stream().map(row -> "  " + row))
        .collect(Collectors.joining("\n"));
  }
}
