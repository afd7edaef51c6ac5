package dev.aludel.schema;

import java.util.List;
import java.util.function.Consumer;

/** Where a schema can be created: a database, as MetaData sees it. */
public interface SchemaTarget {

  /** Whether something of that name is there. */
  boolean has(SchemaObject object);

  default boolean hasTable(Table table) {
    return has(table);
  }

  DdlStyle ddlStyle();

  /** Executes them in this order; if one of them cannot be written for the database, none is sent. */
  void executeAll(List<DdlStatement> statements);

  default void execute(DdlStatement statement) {
    executeAll(List.of(statement));
  }

  /** Does several things in a row, in one transaction if the target begins any. */
  default void together(Consumer<SchemaTarget> work) {
    work.accept(this);
  }
}
