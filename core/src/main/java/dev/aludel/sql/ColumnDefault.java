package dev.aludel.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a column gets from a statement that gives it nothing itself. */
public sealed interface ColumnDefault<T> {

  /** What the program makes up: asked anew for each row, by the thread that executes the statement. */
  record OfProgram<T>(Supplier<? extends @Nullable T> source) implements ColumnDefault<T> {}

  /** What the database computes: it is written into the statement. */
  record OfDatabase<T>(Expression<? extends T> expression) implements ColumnDefault<T> {}
}
