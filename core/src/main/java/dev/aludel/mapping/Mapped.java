package dev.aludel.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The class is mapped to a table: its fields with {@link Id}, {@link Column} or {@link Relationship} are. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mapped {

  /** The table's name; by default the class's simple name in snake_case. */
  String table() default "";

  /** The schema's name; by default the connection's own. */
  String schema() default "";
}
