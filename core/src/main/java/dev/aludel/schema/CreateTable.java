package dev.aludel.schema;

import java.util.List;

/**
 * {@code CREATE TABLE}, with keys and constraints, without indexes.
 *
 * @param foreignKeys those that stand in it; others are added later
 */
public record CreateTable(Table table, List<ForeignKey> foreignKeys) implements DdlStatement {

  public CreateTable {
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** With all foreign keys. */
  public CreateTable(Table table) {
    this(table, table.foreignKeys());
  }

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateTable(this);
  }
}
