package dev.aludel.schema;

import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Expression;
import org.jspecify.annotations.Nullable;

/** The facts of a column while one is made from another; mutable, and seen by one method call only. */
final class ColumnDraft {

  @Nullable
  Table table;

  boolean primaryKey;
  boolean nullable = true;
  boolean unique;
  boolean indexed;
  Autoincrement autoincrement = Autoincrement.AUTO;

  @Nullable
  Expression<?> serverDefault;

  @Nullable
  ColumnDefault<?> insertDefault;

  @Nullable
  ColumnDefault<?> updateDefault;

  @Nullable
  Identity identity;

  @Nullable
  Computed computed;

  @Nullable
  String comment;

  @Nullable
  ForeignKey foreignKey;
}
