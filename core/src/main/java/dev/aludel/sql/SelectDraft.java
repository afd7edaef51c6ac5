package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a SELECT while one is made from another; mutable, and seen by one method call only. */
final class SelectDraft {

  List<Selection<?>> selections = new ArrayList<>();
  boolean rows;
  boolean distinct;
  List<Expression<?>> distinctOn = new ArrayList<>();
  List<FromClause> from = new ArrayList<>();

  @Nullable
  Expression<Boolean> where;

  List<Expression<?>> groupBy = new ArrayList<>();

  @Nullable
  Expression<Boolean> having;

  List<Ordering> ordering = new ArrayList<>();

  RowLimit rowLimit = RowLimit.NONE;

  @Nullable
  ForUpdate forUpdate;

  @Nullable
  List<FromClause> correlated;

  List<Object> options = new ArrayList<>();
}
