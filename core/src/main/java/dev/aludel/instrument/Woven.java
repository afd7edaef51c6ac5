package dev.aludel.instrument;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The agent's stamp on a class that it rewrote, and what only the bytecode had shown it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

  /** The version of the contract between woven classes and this package. */
  int PROTOCOL = 1;

  /** The {@link #PROTOCOL} of the agent that rewrote the class. */
  int protocol();

  /** The version of the agent that rewrote the class, such as {@code 0.1.0}. */
  String version() default "unknown";

  /** The mapped fields that the class itself declares, in the order of their slots. */
  String[] attributes();

  /** Those of {@link #attributes()} that are never null by the class file: primitives, Kotlin's non-null types. */
  String[] nonNull();
}
