package dev.aludel.schema;

/**
 * How a database takes what is more than a CREATE TABLE.
 *
 * @param dialect its name, by which types have variants
 * @param foreignKeys whether foreign keys are created; else they only order the tables
 * @param addsKeys whether a foreign key can be added to a table that is there; else all stand in CREATE TABLE, and may
 *     name tables that are not there yet
 * @param comments whether comments are statements of their own
 * @param namesEnums whether an enum is a type by itself, created before the tables that use it
 */
public record DdlStyle(
    String dialect, boolean foreignKeys, boolean addsKeys, boolean comments, boolean namesEnums) {

  /** As the SQL standard has it, with the comments that most databases have. */
  public static final DdlStyle STANDARD = new DdlStyle("standard", true, true, true, false);
}
