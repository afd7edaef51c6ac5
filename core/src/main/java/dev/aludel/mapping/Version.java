package dev.aludel.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

/**
 * The field is the version of its row (PoEAA, "Optimistic Offline Lock"): each UPDATE gives the row the next one, and an
 * UPDATE or DELETE meets the row only if it still has the version that was loaded; else the flush fails with
 * {@link dev.aludel.error.StaleDataException}. A class has at most one. It is NOT NULL, and the program need not set it.
 * Combine with {@link Column} to name it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Version {

  /**
   * Makes the next version out of the present one, the first one out of null; a class with a constructor without
   * parameters. By default a whole number counts from 1, a point in time is that of the flush in microseconds and later
   * than the one before, and a UUID is random.
   */
  Class<? extends UnaryOperator<?>> next() default NoGenerator.class;

  /**
   * The database makes the version, by a trigger or a column that changes with each UPDATE. It is read back after each
   * INSERT and UPDATE: by one SELECT for the rows of a statement, where the INSERT did not return it.
   */
  boolean byServer() default false;
}
