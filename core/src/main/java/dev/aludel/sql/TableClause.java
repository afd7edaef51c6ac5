package dev.aludel.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the database. Open, since the schema package knows what a table is beyond its name and columns. */
public non-sealed interface TableClause extends FromClause {

  String name();

  /** The schema it is qualified by in SQL; null leaves it to the connection. */
  @Nullable
  String schema();

  /** The foreign keys of this table that lead to the other one. */
  List<ForeignKeyPath> foreignKeysTo(TableClause other);

  /** The columns that have a default of INSERT. */
  default List<? extends ColumnClause<?>> insertDefaults() {
    return columns().stream().filter(column -> column.insertDefault() != null).toList();
  }

  /** The columns that have a default of UPDATE. */
  default List<? extends ColumnClause<?>> updateDefaults() {
    return columns().stream().filter(column -> column.updateDefault() != null).toList();
  }

  default Alias as(String name) {
    return new Alias(this, AliasName.given(name));
  }

  /** A second look at the table under a name that the compiler makes up. */
  default Alias alias() {
    return new Alias(this, AliasName.anonymous(name()));
  }

  @Override
  default String description() {
    return schema() == null ? name() : schema() + "." + name();
  }

  @Override
  default <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitTable(this);
  }
}
