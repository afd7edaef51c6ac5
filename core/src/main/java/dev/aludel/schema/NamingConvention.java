package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How indexes and constraints are called that were given no name, so that a later migration can name them:
 *
 * <pre>{@code
 * NamingConvention.NONE
 *     .unique("uq_{table}_{columns}")
 *     .check("ck_{table}_{name}")
 *     .foreignKey("fk_{table}_{columns}_{referred_table}")
 *     .primaryKey("pk_{table}")
 * }</pre>
 *
 * <p>Words in braces stand for {@code table}, {@code columns}, {@code column} (the first), {@code referred_table}, {@code
 * referred_columns} and {@code name}, the name that was given: a template with it applies to what has a name, and to
 * nothing else. A name that is too long for a database ends in a hash of itself there.
 */
public record NamingConvention(
    NameTemplate index,
    @Nullable NameTemplate unique,
    @Nullable NameTemplate check,
    @Nullable NameTemplate foreignKey,
    @Nullable NameTemplate primaryKey) {

  /** Indexes are called {@code ix_table_columns}, since they cannot be without a name; constraints have none. */
  public static final NamingConvention NONE =
      new NamingConvention(NameTemplate.ofIndex("ix_{table}_{columns}"), null, null, null, null);

  /** {@code ix_}, {@code uq_}, {@code ck_}, {@code fk_} and {@code pk_}, each with the table and what tells it apart. */
  public static final NamingConvention STANDARD = NONE.unique("uq_{table}_{columns}")
      .check("ck_{table}_{name}")
      .foreignKey("fk_{table}_{columns}_{referred_table}")
      .primaryKey("pk_{table}");

  public NamingConvention index(String template) {
    return new NamingConvention(
        NameTemplate.ofIndex(template), unique, check, foreignKey, primaryKey);
  }

  public NamingConvention unique(String template) {
    return new NamingConvention(
        index, NameTemplate.ofColumns(template), check, foreignKey, primaryKey);
  }

  public NamingConvention check(String template) {
    return new NamingConvention(
        index, unique, NameTemplate.ofCheck(template), foreignKey, primaryKey);
  }

  public NamingConvention foreignKey(String template) {
    return new NamingConvention(
        index, unique, check, NameTemplate.ofForeignKey(template), primaryKey);
  }

  public NamingConvention primaryKey(String template) {
    return new NamingConvention(index, unique, check, foreignKey, NameTemplate.ofColumns(template));
  }
}
