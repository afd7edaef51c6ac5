package dev.aludel.schema;

import java.util.function.Consumer;

/** Where tables can be created: a database, as MetaData sees it. */
public interface SchemaTarget {

  boolean hasTable(Table table);

  void execute(DdlStatement statement);

  /** Does several things in a row, in one transaction if the target begins any. */
  default void together(Consumer<SchemaTarget> work) {
    work.accept(this);
  }
}
