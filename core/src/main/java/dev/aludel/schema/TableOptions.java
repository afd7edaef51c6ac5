package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a table is beyond its columns, keys and indexes: {@code TableOptions.of().comment("Who bought
 * here").option("mariadb.engine", "Aria")}.
 *
 * @param isTemporary whether it is the connection's own and ends with it, so that dropAll has nothing to do
 */
public record TableOptions(@Nullable String comment, boolean isTemporary, DialectOptions options)
    implements TableItem {

  static final TableOptions NONE = new TableOptions(null, false, DialectOptions.NONE);

  /** The beginning: an ordinary table without a comment. */
  public static TableOptions of() {
    return NONE;
  }

  public TableOptions comment(String text) {
    return new TableOptions(text, isTemporary, options);
  }

  public TableOptions temporary() {
    return new TableOptions(comment, true, options);
  }

  /** An option of one dialect: {@code "mariadb.engine"}, {@code "sqlite.strict"}; see docs/schema.md for them all. */
  public TableOptions option(String key, Object value) {
    return new TableOptions(comment, isTemporary, options.with(key, value));
  }
}
