package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import java.util.List;

/**
 * Which columns of one class are loaded with its rows. Immutable.
 *
 * @param columns at least one, all of that class
 * @param forbidden whether those that are not loaded must not be loaded later either
 */
public record ColumnOption(Kind kind, List<ColumnProperty> columns, boolean forbidden)
    implements LoaderOption {

  /** What is said of the columns. */
  public enum Kind {
    /** They are not loaded. */
    DEFER,
    /** They are loaded. */
    UNDEFER,
    /** They are loaded, and the others are not. */
    ONLY
  }

  public ColumnOption {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no column is named");
    }
  }

  /** Reading what it leaves out is a {@link dev.aludel.error.LazyLoadException}, and no SELECT. */
  public ColumnOption raising() {
    return new ColumnOption(kind, columns, true);
  }

  boolean speaksOf(Mapper<?> mapper, ColumnProperty column) {
    return kind == Kind.ONLY
        ? mapper.columnProperties().contains(columns.get(0))
        : columns.contains(column);
  }

  boolean leavesOut(ColumnProperty column) {
    return columns.contains(column) == (kind == Kind.DEFER) && kind != Kind.UNDEFER;
  }
}
