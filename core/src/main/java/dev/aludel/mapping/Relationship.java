package dev.aludel.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field holds instances of another mapped class. A {@code List} or {@code Set} is one-to-many, or many-to-many with
 * a {@link #secondary()} table; any other type is many-to-one. The columns are found from the foreign keys between the
 * two tables.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Relationship {

  /** The attribute of the other class that is the other side; both are kept in step. */
  String backPopulates() default "";

  /** What goes along this relationship from the instance that holds it. */
  Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

  /** The target's attribute by which a collection is ordered when it loads. */
  String orderBy() default "";

  /**
   * The table between the two sides of a many-to-many. If the registry's MetaData has no such table, it is made: one
   * foreign key to each side, named after the class and its key ({@code post_id}), together the primary key.
   */
  String secondary() default "";

  /**
   * The columns of the {@link #secondary()} table that refer to this class: for a many-to-many of a class with itself, where the other
   * side names the others, or {@link #secondaryTarget()} does.
   */
  String[] secondaryKey() default {};

  /** The columns of the {@link #secondary()} table that refer to the target. */
  String[] secondaryTarget() default {};

  /** The column attribute of this class, or of the target, that the join uses; needed only if several could be. */
  String foreignKey() default "";

  /**
   * The foreign key is written by an UPDATE of its own after all rows are inserted, and set to NULL before rows are
   * deleted: for rows that refer to each other, as a folder and its newest document. On either side of the two.
   */
  boolean postUpdate() default false;

  /**
   * What happens when a key that others refer to is changed. By default the database does the rest, with a foreign key
   * that has ON UPDATE CASCADE, and the session corrects what it has in memory; false sends an UPDATE for each row that
   * refers to it, which are loaded for that.
   */
  boolean passiveUpdates() default true;

  /**
   * What happens to children that are not loaded when their parent is deleted: true leaves them to the database, with a foreign key that has
   * ON DELETE CASCADE or SET NULL; by default they are loaded, and deleted or given NULL one by one. Those that are
   * loaded are treated by the session either way.
   */
  boolean passiveDeletes() default false;

  /**
   * The relationship only reads: no cascade goes along it, and what the program does to it is neither written nor shown to another
   * side. For a second look at what another relationship writes.
   */
  boolean viewOnly() default false;

  /** How the relationship is loaded when a query says nothing of it. */
  LoadStyle load() default LoadStyle.COHORT;

  /**
   * A reference that is not loaded is loaded before another one is written, so that the history and the collection at the
   * other side know what it was. A collection is always loaded before it is replaced.
   */
  boolean activeHistory() default false;
}
