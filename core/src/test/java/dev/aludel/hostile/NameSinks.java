package dev.aludel.hostile;

import static dev.aludel.hostile.Shelf.ID;
import static dev.aludel.hostile.Shelf.NAME;
import static dev.aludel.hostile.Shelf.TABLE;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.listParam;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.error.AludelException;
import dev.aludel.schema.Index;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Cte;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Label;
import dev.aludel.sql.Subquery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the API takes a string for a name. */
final class NameSinks {

  static final List<Sink> ALL = List.of(
      Sink.answering("[7]", "table, column, key, constraints and index", (given, c) -> {
        MetaData metaData = new MetaData();
        Table table = metaData.table(
            given + " 0",
            column(given, INTEGER),
            column("b", INTEGER),
            PrimaryKey.of(given).named(given + "1"),
            UniqueConstraint.of(given, "b").named(given + "2"),
            Index.of(given + "3", given, "b"));
        return made(metaData, table, table.column(given, Integer.class), c);
      }),
      Sink.answering("[1]", "alias", (given, c) -> {
        Alias alias = TABLE.as(given);
        return c.execute(select(alias.column(ID)).where(alias.column(ID).gt(0))).all();
      }),
      Sink.answering("[1]", "label", (given, c) -> {
        Label<Integer> label = ID.as(given);
        return c.execute(select(label, NAME).orderBy(label)).scalars(label).all();
      }),
      Sink.answering(
          "1",
          "label by its name",
          (given, c) -> c.execute(select(ID.as(given), NAME)).one().get(given)),
      Sink.answering("[1]", "subquery", (given, c) -> {
        Subquery subquery = select(ID, NAME).subquery(given);
        return c.execute(select(subquery.column(ID))).all();
      }),
      Sink.answering("[1]", "label in a subquery", (given, c) -> {
        Label<Integer> label = ID.as(given);
        return c.execute(select(select(label, NAME).subquery().column(label))).all();
      }),
      Sink.answering("[1]", "common table expression", (given, c) -> {
        Cte cte = select(ID, NAME).cte(given);
        return c.execute(select(cte.column(ID))).all();
      }),
      Sink.answering("[1, 2]", "recursive common table expression", (given, c) -> {
        Label<Integer> n = ID.as("n");
        Cte cte = select(n)
            .cte(given + "s") // H2 would find a table of that name first
            .recursive(
                self -> select(self.column(n).plus(1)).where(self.column(n).lt(2)));
        return c.execute(select(cte.column(n)).orderBy(cte.column(n))).all();
      }),
      Sink.answering("[1]", "alias of a common table expression", (given, c) -> {
        Cte cte = select(ID, NAME).cte();
        Alias alias = cte.as(given);
        return c.execute(select(alias.column(ID))).all();
      }),
      Sink.unknown(
          "collation",
          given -> given,
          (given, c) -> c.execute(select(ID).where(NAME.collate(given).eq("x"))).all()),
      Sink.answering("[1]", "alias of a subquery", (given, c) -> {
        Subquery subquery = select(ID, NAME).subquery().as(given);
        return c.execute(select(subquery.column(ID))).all();
      }),
      Sink.unknown(
          "function",
          NameSinks::undotted,
          (given, c) -> c.execute(
                  select(func(undotted(given) + "()", INTEGER, ID)).from(TABLE))
              .all()),
      Sink.unknown(
          "function of a schema",
          NameSinks::undotted,
          (given, c) -> c.execute(
                  select(func("no_such_schema." + undotted(given) + "()", INTEGER, ID))
                      .from(TABLE))
              .all()),
      Sink.unknown(
          "schema",
          given -> given,
          (given, c) -> c.execute(
                  select(new MetaData().tableIn(given, "shelf", column("id", INTEGER))))
              .all()),
      Sink.answering(
          "false",
          "table that is asked for",
          (given, c) ->
              c.hasTable(new MetaData().table(given + " not there", column("id", INTEGER)))),
      Sink.answering(
          "false",
          "schema that is asked for",
          (given, c) ->
              c.dialect().name().equals("sqlite") // where the catalogue is a part of the schema
                  ? false
                  : c.hasTable(new MetaData()
                      .tableIn(given + " not there", "shelf", column("id", INTEGER)))),
      Sink.echoing(
          "name of a parameter",
          (given, c) -> c.execute(select(param(given, VARCHAR(1000))), Map.of(given, given))
              .one()),
      Sink.answering(
          "[1]",
          "name of a list",
          (given, c) -> c.execute(
                  select(ID).where(ID.in(listParam(given, INTEGER))), Map.of(given, List.of(1, 2)))
              .all()),
      Sink.answering(
          "[1]",
          "annotation",
          (given, c) ->
              c.execute(select(ID).where(ID.annotate(given, given).gt(0))).all()),
      Sink.answering(
          "[1]", "option", (given, c) -> c.execute(select(ID).withOption(given)).all()),
      refused("[no-such-column]", "column of a table", (given, c) -> TABLE.column(given)),
      refused(
          "[no-such-column]", "column of an alias", (given, c) -> TABLE.as("s").column(given)),
      refused(
          "[no-such-parameter]",
          "parameter of a text",
          (given, c) -> text("SELECT 1").bind(given, 1)),
      refused(
          "[",
          "column of a row",
          (given, c) -> c.execute(select(ID, NAME)).one().get(given)),
      Sink.answering(
          "false",
          "table of a MetaData",
          (given, c) -> Shelf.METADATA.find(given).isPresent()),
      refused("[", "target of a foreign key", (given, c) -> {
        MetaData metaData = new MetaData();
        metaData.table("t", column("id", INTEGER).references(given));
        metaData.createAll(c);
        return "";
      }));

  /** For databases that have FOR UPDATE OF. */
  static final Sink LOCK = Sink.answering("[1]", "alias in FOR UPDATE", (given, c) -> {
    Alias alias = TABLE.as(given);
    return c.execute(select(alias.column(ID)).forUpdate(ForUpdate.LOCK.of(alias)))
        .all();
  });

  private NameSinks() {}

  /** A dot parts a function from its schema. What is a single word stands as it is: LEFT is a function, too. */
  private static String undotted(String given) {
    return given.replace('.', '-');
  }

  /** A table of a hostile name, or with one: created, filled one by one and by a batch, read, dropped. */
  private static @Nullable Object made(
      MetaData metaData,
      Table table,
      dev.aludel.schema.Column<Integer> column,
      Connection connection) {
    metaData.createAll(connection);
    connection.execute(insert(table).values(column, 6));
    connection.executeBatch(
        insert(table).columns(column), List.<@Nullable Object[]>of(new @Nullable Object[] {7}));
    List<Integer> found = connection.execute(select(column).where(column.gt(6))).all();
    metaData.dropAll(connection);
    return found;
  }

  /** One that must be refused, by an error with that text in it. */
  private static Sink refused(String message, String name, Sink.Use use) {
    return Sink.answering("refused", name, (given, c) -> {
      try {
        return use.of(given, c);
      } catch (AludelException e) {
        return String.valueOf(e.getMessage()).contains(message) ? "refused" : e.getMessage();
      }
    });
  }
}
