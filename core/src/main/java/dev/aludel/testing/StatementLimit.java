package dev.aludel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or each test of a class, sends so many statements at most; a batch is one. What {@code @BeforeEach} sends does not
 * count. That of a method goes before that of its class, and this before that of an enclosing class. May stand on an
 * annotation of the program's own. Brings {@link StatementsExtension} along.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(StatementsExtension.class)
public @interface StatementLimit {

  /** How many, 0 included. */
  int value();
}
