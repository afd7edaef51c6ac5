package dev.aludel.dialect;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.schema.Autoincrement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.CommentOnColumn;
import dev.aludel.schema.CommentOnTable;
import dev.aludel.schema.Computed;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole texts of DDL, made without a connection; that databases take them is for their contract to show. */
class DdlTextTest {

  private final MetaData metaData = new MetaData();

  @Test
  void writesWhatPostgreSqlKnows() {
    metaData.add(Sequence.of("numbers").start(10).increment(5));
    metaData.table(
        "t",
        column("id", INTEGER).primaryKey().identity(Identity.always().start(100).increment(10)),
        column("a", INTEGER).comment("it's a \\"),
        column("twice", INTEGER).computed(Computed.stored("a * 2")),
        UniqueConstraint.of("a").named("uq").initiallyDeferred(),
        ForeignKey.of("a").references("t.id").deferrable(),
        CheckConstraint.of("a > 0").named("ck"),
        Index.of("ix", "a")
            .descending("id")
            .expression("lower('x')")
            .unique()
            .where("a IS NOT NULL")
            .option("postgresql.using", "btree")
            .option("postgresql.include", List.of("twice", "select"))
            .option("postgresql.nulls_not_distinct", true)
            .option("mariadb.using", "HASH"),
        TableOptions.of().comment("t").option("mariadb.engine", "Aria"));
    metaData.view("v", "SELECT id FROM t", column("id", INTEGER));

    assertThat(written("postgresql"))
        .containsExactly(
            "CREATE SEQUENCE numbers START WITH 10 INCREMENT BY 5",
            """
        CREATE TABLE t (
          id INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10) NOT NULL,
          a INTEGER,
          twice INTEGER GENERATED ALWAYS AS (a * 2) STORED,
          PRIMARY KEY (id),
          CONSTRAINT uq UNIQUE (a) DEFERRABLE INITIALLY DEFERRED,
          FOREIGN KEY (a) REFERENCES t (id) DEFERRABLE,
          CONSTRAINT ck CHECK (a > 0)
        )""",
            "CREATE UNIQUE INDEX ix ON t USING btree (a, id DESC, (lower('x'))) INCLUDE (twice, \"select\")"
                + " NULLS NOT DISTINCT WHERE a IS NOT NULL",
            "COMMENT ON TABLE t IS 't'",
            "COMMENT ON COLUMN t.a IS E'it''s a \\\\'",
            "CREATE VIEW v (id) AS SELECT id FROM t");
  }

  @Test
  void writesWhatMariaDbKnows() {
    metaData.table(
        "t",
        column("id", INTEGER).primaryKey().identity(Identity.byDefault().start(100)),
        column("a", INTEGER).notNull().serverDefault("1").comment("it's"),
        column("twice", INTEGER).computed(Computed.virtual("a * 2")),
        Index.of("ix").descending("a").option("mariadb.using", "HASH"),
        TableOptions.of()
            .comment("t")
            .option("mariadb.engine", "Memory")
            .option("mariadb.charset", "utf8mb4")
            .option("mariadb.collate", "utf8mb4_bin")
            .option("sqlite.strict", true));

    assertThat(written("mariadb")).containsExactly("""
        CREATE TABLE t (
          id INTEGER AUTO_INCREMENT NOT NULL,
          a INTEGER DEFAULT 1 NOT NULL COMMENT 'it''s',
          twice INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL,
          PRIMARY KEY (id)
        ) ENGINE = `Memory` CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin AUTO_INCREMENT = 100 COMMENT = 't'""", "CREATE INDEX ix ON t (a DESC) USING HASH");
  }

  @Test
  void hasMariaDbPutBackslashesTogetherItself() {
    Table table = metaData.table(
        "t", column("a", VARCHAR).serverDefault("'\\\\'").comment("C:\\"), TableOptions.of());

    assertThat(written("mariadb"))
        .containsExactly(
            "EXECUTE IMMEDIATE CONCAT('CREATE TABLE t (\n  a LONGTEXT DEFAULT ''', CHAR(92 USING utf8mb4), '',"
                + " CHAR(92 USING utf8mb4), ''' COMMENT ''C:',"
                + " IF(@@sql_mode LIKE '%NO_BACKSLASH_ESCAPES%', CHAR(92 USING utf8mb4), CHAR(92, 92 USING utf8mb4)),"
                + " '''\n)')");
    assertThat(Dialects.named("mariadb").ddl(new CommentOnTable(table)))
        .isEqualTo("ALTER TABLE t COMMENT = ''");
  }

  @Test
  void writesWhatSqliteKnows() {
    Table table = metaData.table(
        "t",
        column("id", INTEGER),
        column("a", VARCHAR(9)).comment("left out"),
        PrimaryKey.of("id").named("pk"),
        ForeignKey.of("id").references("t.id").initiallyDeferred(),
        Index.of("ix").expression("a || 'x'").where("a <> ''"),
        TableOptions.of().option("sqlite.strict", true).option("sqlite.without_rowid", true));

    assertThat(written("sqlite"))
        .containsExactly("""
        CREATE TABLE t (
          id INTEGER NOT NULL,
          a TEXT,
          CONSTRAINT pk PRIMARY KEY (id),
          FOREIGN KEY (id) REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID""", "CREATE INDEX ix ON t ((a || 'x')) WHERE a <> ''");
    assertThatThrownBy(() -> Dialects.named("sqlite").ddl(new CommentOnColumn(table.column("a"))))
        .hasMessageStartingWith("COMMENT ON cannot be written for sqlite.");
  }

  @Test
  void writesTheKeysOfACircleAtTheEndOrNotApartAtAll() {
    metaData.table("a", column("id", INTEGER).primaryKey().references("b.id"));
    metaData.table("b", column("id", INTEGER).primaryKey().references("a.id"));

    assertThat(written("h2"))
        .containsExactly(
            """
        CREATE TABLE a (
          id INTEGER NOT NULL,
          PRIMARY KEY (id)
        )""", """
        CREATE TABLE b (
          id INTEGER NOT NULL,
          PRIMARY KEY (id),
          FOREIGN KEY (id) REFERENCES a (id)
        )""", "ALTER TABLE a ADD CONSTRAINT fk_a_id FOREIGN KEY (id) REFERENCES b (id)");
    assertThat(DdlScript.drop(metaData, Dialects.named("mariadb")).statements())
        .containsExactly("ALTER TABLE a DROP FOREIGN KEY fk_a_id", "DROP TABLE b", "DROP TABLE a");
    assertThat(written("sqlite").get(0)).contains("FOREIGN KEY (id) REFERENCES b (id)");
    assertThat(DdlScript.drop(metaData, Dialects.named("sqlite")).text())
        .isEqualTo("PRAGMA defer_foreign_keys = ON;\nDROP TABLE a;\nDROP TABLE b;\n");
  }

  @Test
  void refusesCountedColumnsThatSqliteWouldMakeThePrimaryKey() {
    Table table = metaData.table(
        "t",
        column("id", INTEGER).primaryKey().autoincrement(Autoincrement.ALWAYS),
        column("b", INTEGER).primaryKey());

    assertThatThrownBy(() -> Dialects.named("sqlite").ddl(new CreateTable(table)))
        .isInstanceOf(CompileException.class)
        .hasMessageStartingWith(
            "A counted column that is not the primary key alone cannot be written for sqlite.");
  }

  @Test
  void refusesOptionsOfAnotherKind() {
    metaData.table("t", column("a", INTEGER), TableOptions.of().option("sqlite.strict", "yes"));

    assertThatThrownBy(() -> written("sqlite"))
        .hasMessage(
            "The option \"sqlite.strict\" cannot be yes. Give it a Boolean. [option-value]");
    assertThatThrownBy(() -> TableOptions.of().option("strict", true))
        .hasMessage(
            "\"strict\" is no option of a dialect. Write the dialect before it: \"postgresql.using\","
                + " \"mariadb.engine\". [option-name]");
  }

  private List<String> written(String dialect) {
    return DdlScript.create(metaData, Dialects.named(dialect)).statements();
  }

  @Test
  void refusesTextsThatWouldBeStoredAsOthers() {
    for (String unfit : List.of("a\0b", "a\ud800", "\udc00")) {
      MetaData metaData = new MetaData();
      Table table = metaData.table("t", column("a", INTEGER), TableOptions.of().comment(unfit));

      for (String dialect : List.of("h2", "postgresql", "mariadb")) {
        assertThatThrownBy(() -> Dialects.named(dialect).ddl(new CommentOnTable(table)))
            .isInstanceOf(CompileException.class)
            .hasMessageContaining("[unfit-text]");
      }
    }
    Table nul = new MetaData()
        .table(
            "t", column("a", INTEGER).serverDefault("'\0'"), TableOptions.of().comment("\\"));
    assertThatThrownBy(() -> Dialects.named("mariadb").ddl(new CreateTable(nul)))
        .isInstanceOf(CompileException.class)
        .hasMessage("A text holds control characters. Remove them. [control-character]");
  }
}
