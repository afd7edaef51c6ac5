package dev.aludel.oracle;

import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.meaning.Env;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a question where errors that decide nothing are spared; found when they are first needed. Mutable. */
final class SparingRows {

  private final Question question;
  private final String database;
  private @Nullable List<Env> found;

  SparingRows(Question question, String database) {
    this.question = question;
    this.database = database;
  }

  List<Env> all() {
    if (found == null) {
      found = question.rows().apply(Env.sparing(database));
    }
    return found;
  }
}
