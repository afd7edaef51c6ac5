package dev.aludel.dialect;

/** Something that one database can do and another cannot; asked by name, never by the kind of dialect. */
public enum Feature {
  /** {@code INSERT … RETURNING}. */
  INSERT_RETURNING("INSERT … RETURNING"),
  UPDATE_RETURNING("UPDATE … RETURNING"),
  DELETE_RETURNING("DELETE … RETURNING"),
  /** {@code WITH changed AS (UPDATE … RETURNING …)}. */
  CHANGE_IN_WITH("INSERT, UPDATE or DELETE in WITH"),
  /** {@code INSERT … ON CONFLICT}, in whatever words; without it {@link #MERGE} does it. */
  ON_CONFLICT("INSERT … ON CONFLICT"),
  /** {@code UPDATE … FROM}, in whatever words; without it {@link #MERGE} does it. */
  UPDATE_FROM("UPDATE … FROM"),
  /** {@code DELETE … USING}, in whatever words; without it {@link #MERGE} does it. */
  DELETE_USING("DELETE … USING"),
  /** The MERGE of the standard, whose source may be VALUES. */
  MERGE("MERGE"),
  /**
   * {@code getGeneratedKeys} reports the keys of every row, in order, also after {@code executeBatch}. Without it, keys
   * come from {@link #INSERT_RETURNING}.
   */
  GENERATED_KEYS("generated keys"),
  /** Several rows in one VALUES. */
  MULTIROW_INSERT("INSERT of several rows"),
  /** Names of columns behind the alias of a VALUES. */
  NAMED_VALUES("VALUES with names of columns"),
  TABLE_FUNCTIONS("a function in FROM"),
  /** Names of columns behind the alias of a function; without it they are called as the function does. */
  NAMED_FUNCTION_COLUMNS("a function in FROM with names of columns"),
  LATERAL("LATERAL"),
  FOR_UPDATE("FOR UPDATE"),
  FOR_UPDATE_NOWAIT("FOR UPDATE NOWAIT"),
  FOR_UPDATE_SKIP_LOCKED("FOR UPDATE SKIP LOCKED"),
  FOR_SHARE("FOR SHARE"),
  /** Locks that leave other transactions the keys, or all but the keys. */
  KEY_LOCKS("FOR NO KEY UPDATE and FOR KEY SHARE"),
  DISTINCT_ON("DISTINCT ON"),
  /** {@code FETCH FIRST n ROWS WITH TIES}. */
  WITH_TIES("WITH TIES"),
  FULL_JOIN("FULL JOIN"),
  /** A comparison with ANY or ALL rows of a query. */
  QUANTIFIED("ANY and ALL"),
  COLLATE("COLLATE"),
  /** Texts are equal only if they have the same characters, unless a collation is asked for that says otherwise. */
  EXACT_TEXT("text that equals nothing but itself"),
  NULLS_ORDERING("NULLS FIRST and NULLS LAST"),
  AGGREGATE_FILTER("FILTER of an aggregate"),
  /** An aggregate that takes its rows in an order. */
  ORDERED_AGGREGATES("ORDER BY in an aggregate"),
  /** An aggregate that asks about an order. */
  WITHIN_GROUP("WITHIN GROUP"),
  /** Aggregates and ranks over a window of rows. */
  WINDOWS("window functions"),
  /** {@code WITH … DELETE}; without it, WITH stands inside the subquery that uses it. */
  WITH_BEFORE_DML("WITH before UPDATE and DELETE"),
  /** A fraction of a second has nine digits; without it, six. */
  NANOSECONDS("nanoseconds"),
  /**
   * What a session holds lasts from one transaction of a connection to the next: settings, prepared statements. Behind a
   * pooler that lends a session for one transaction it does not.
   */
  SESSIONS("sessions that outlast a transaction"),
  SAVEPOINTS("savepoints"),
  /** A rollback takes back CREATE TABLE too. */
  TRANSACTIONAL_DDL("DDL inside a transaction"),
  SEQUENCES("sequences"),
  /** Columns and parameters that are arrays. */
  ARRAYS("an array"),
  /** Many keys are found faster by a join to one array of them than by IN. */
  KEYS_BY_ARRAY("a join to an array of keys"),
  /** Columns of a list of names. Without it, a check keeps to the list. */
  ENUMS("an enum"),
  /** Such a list is a type by itself, and has a name. */
  ENUM_TYPES("an enum as a type by itself"),
  /** A type for JSON documents, and ways into them. */
  JSON("JSON"),
  SCHEMAS("schemas"),
  TEMPORARY_TABLES("temporary tables"),
  /** Foreign keys are checked; without it, they are left out of the tables. */
  FOREIGN_KEYS("a foreign key"),
  /** A foreign key can be added to a table that is there; without it, one may name a table that is not there yet. */
  ADD_CONSTRAINT("ALTER TABLE with a foreign key"),
  DEFERRABLE_FOREIGN_KEYS("a deferrable foreign key"),
  DEFERRABLE_KEYS("a deferrable primary key or unique constraint"),
  SET_DEFAULT_ACTION("SET DEFAULT of a foreign key"),
  /** RESTRICT is told apart from NO ACTION. */
  RESTRICT_ACTION("RESTRICT of a foreign key"),
  /** A foreign key has an index, which the database makes if there is none. */
  INDEXED_FOREIGN_KEYS("an index made for a foreign key"),
  /** A unique index is told apart from a unique constraint. */
  UNIQUE_INDEXES("unique indexes beside constraints"),
  DESCENDING_INDEXES("a descending index"),
  PARTIAL_INDEXES("an index with WHERE"),
  EXPRESSION_INDEXES("an index of an expression"),
  IDENTITY_ALWAYS("GENERATED ALWAYS AS IDENTITY"),
  IDENTITY_START("the start of an identity"),
  IDENTITY_INCREMENT("the increment of an identity"),
  /** A default may be more than a literal. */
  EXPRESSION_DEFAULTS("a default that is an expression"),
  STORED_COLUMNS("a stored computed column"),
  VIRTUAL_COLUMNS("a virtual computed column"),
  /** A backslash in a literal of a condition escapes what follows it, as the catalogue writes it. */
  BACKSLASH_ESCAPES("backslashes in literals"),
  /** Comments on tables and columns are kept; without it, they are left out. */
  COMMENTS("comments"),
  /** Comments are statements of their own. */
  COMMENT_ON("COMMENT ON");

  private final String construct;

  Feature(String construct) {
    this.construct = construct;
  }

  /** What an error message calls it. */
  public String construct() {
    return construct;
  }
}
