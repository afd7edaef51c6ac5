package dev.aludel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or each test of a class, fails if one of its loops sends a statement for each round (N + 1), see {@link
 * Statements#assertNoRepeatedLoads(int)}. What {@code @BeforeEach} sends does not count. That of a method goes before that of
 * its class. May stand on an annotation of the program's own. Brings {@link StatementsExtension} along.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(StatementsExtension.class)
public @interface NoRepeatedLoads {

  /** How often the same may be loaded, 1 at least. */
  int most() default 1;
}
