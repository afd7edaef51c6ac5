package dev.aludel.hostile;

import dev.aludel.engine.Connection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place of the API that takes a string.
 *
 * @param use hands it the string and answers what came of it
 * @param expected what must come of a string
 * @param spelled how SQL spells a string that is a name
 * @param unknown whether the database must say that it knows no such thing
 */
record Sink(
    String name,
    Use use,
    UnaryOperator<String> expected,
    UnaryOperator<String> spelled,
    boolean unknown) {

  /** One that gives the string back. */
  static Sink echoing(String name, Use use) {
    return new Sink(name, use, given -> given, given -> given, false);
  }

  /** One that answers the same for every string. */
  static Sink answering(String answer, String name, Use use) {
    return new Sink(name, use, given -> answer, given -> given, false);
  }

  /** One that names something that the database does not have. */
  static Sink unknown(String name, UnaryOperator<String> spelled, Use use) {
    return new Sink(name, use, given -> "", spelled, true);
  }

  @Override
  public String toString() {
    return name;
  }

  interface Use {
    @Nullable
    Object of(String given, Connection connection);
  }
}
