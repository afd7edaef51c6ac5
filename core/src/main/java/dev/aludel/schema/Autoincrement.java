package dev.aludel.schema;

/** Whether the database makes up a column's values. */
public enum Autoincrement {
  /** If the column alone is the primary key, holds integers, and is neither a foreign key nor has a default, the database's or the program's. */
  AUTO,
  ALWAYS,
  NEVER
}
