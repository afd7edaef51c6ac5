package dev.aludel.engine;

/**
 * One statement on its way to the database, as listeners see it.
 *
 * @param sql the text as it is sent
 * @param sets how many sets of parameters go with it: 1, or the size of a batch
 * @param batch whether it is sent as a batch
 */
public record Execution(String sql, int sets, boolean batch) {

  static Execution single(String sql) {
    return new Execution(sql, 1, false);
  }

  static Execution batch(String sql, int sets) {
    return new Execution(sql, sets, true);
  }
}
