package dev.aludel.schema;

/** Where tables can be created: a database, as MetaData sees it. */
public interface SchemaTarget {

  boolean hasTable(Table table);

  void execute(DdlStatement statement);
}
