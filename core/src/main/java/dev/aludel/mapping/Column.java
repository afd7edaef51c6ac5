package dev.aludel.mapping;

import dev.aludel.schema.ReferentialAction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * The field is a column. Type and nullability are inferred from the field: a primitive, a Kotlin non-null type and a
 * field with an annotation named {@code NonNull} or {@code NotNull} are NOT NULL.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Column {

  /** The column's name; by default the field's in snake_case. */
  String name() default "";

  /** The most characters of a VARCHAR, or bytes of a BINARY; 0 leaves it open. */
  int length() default 0;

  /** The digits of a NUMERIC; 0 leaves it open. */
  int precision() default 0;

  /** Of {@link #precision()}, the digits behind the point. */
  int scale() default 0;

  /**
   * Values finer than the column are rounded when they are written: decimals half up to the scale, times cut to
   * microseconds. Without it they are refused. The instance keeps its own value until it is read again.
   */
  boolean rounded() default false;

  /**
   * The object is kept as a JSON document, see {@code Types.json}. It counts as changed when the field is set, not when
   * something inside it is.
   */
  boolean json() default false;

  /**
   * A {@code List} is kept as an array of the database's own: PostgreSQL and H2. It counts as changed when the field is
   * set, not when an element is.
   */
  boolean array() default false;

  /** An enum is kept by the positions of its constants, which must then never change; by default by their names. */
  boolean ordinal() default false;

  /**
   * An enum is kept by name as an enum of the database's own, see {@code Types.nativeEnumeration}; a type by itself on
   * PostgreSQL, called as the class is, in snake_case.
   */
  boolean nativeEnum() default false;

  /** No log, exception or {@code toString} of Aludel shows a value of the column, see {@code SqlType.secret()}. */
  boolean secret() default false;

  /** NOT NULL, whatever the field's type says. */
  boolean notNull() default false;

  /** No two rows have the same value. */
  boolean unique() default false;

  /**
   * A value that is not loaded is loaded before another one is written, by a SELECT, so that the history knows what it
   * was, and that writing the same again is no change. Otherwise such a write sends an UPDATE in any case.
   */
  boolean activeHistory() default false;

  /**
   * The column is not loaded with its row, but when it is first read, then for all instances that came by the same query: for long
   * texts and documents. Keys and versions are always loaded.
   */
  boolean deferred() default false;

  /** Deferred columns of one group are loaded together when one of them is read. */
  String group() default "";

  /** The column that this one is a foreign key to, as {@code table.column}. */
  String references() default "";

  /** ON DELETE of the foreign key: what the database does here when the row is deleted that this one refers to. */
  ReferentialAction deleteRule() default ReferentialAction.NO_ACTION;

  /** ON UPDATE of the foreign key: what the database does here when the key changes that this one refers to. */
  ReferentialAction updateRule() default ReferentialAction.NO_ACTION;

  /** The DEFAULT of the column, as SQL text; used when a new instance's attribute was not set. */
  String serverDefault() default "";

  /**
   * What makes up the value of a new row whose attribute is null, unless it was set to null after the instance was added; a
   * class with a constructor without parameters. The instance has the value after the flush. A key in a primitive field
   * is made up where it is 0; other primitives always have a value and take no default.
   */
  Class<? extends Supplier<?>> onInsert() default NoDefault.class;

  /** What makes up the value of a row that is updated and whose attribute the program did not change. */
  Class<? extends Supplier<?>> onUpdate() default NoDefault.class;
}
