package dev.aludel.hostile;

import static dev.aludel.hostile.Shelf.ID;
import static dev.aludel.hostile.Shelf.NAME;
import static dev.aludel.hostile.Shelf.TABLE;
import static dev.aludel.sql.Functions.cube;
import static dev.aludel.sql.Functions.groupingSets;
import static dev.aludel.sql.Functions.lag;
import static dev.aludel.sql.Functions.matches;
import static dev.aludel.sql.Functions.ntile;
import static dev.aludel.sql.Functions.rollup;
import static dev.aludel.sql.Sql.all;
import static dev.aludel.sql.Sql.any;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.partitionBy;
import static dev.aludel.sql.Sql.rowNumber;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static dev.aludel.sql.Sql.tuple;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.error.CompileException;
import dev.aludel.error.StatementException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Cte;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Frame.Bound;
import dev.aludel.sql.Label;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database cannot do is refused before anything is sent, by an error that names the construct and the dialect. */
class UnfitConstructTest {

  private static final Alias OTHER = TABLE.as("other");
  private static final Map<String, Use> CONSTRUCTS = new LinkedHashMap<>();

  static {
    put("FOR UPDATE", c -> c.execute(select(ID).forUpdate()).all());
    put(
        "NOWAIT",
        c -> c.execute(select(ID).forUpdate(locking(ForUpdate.Wait.NOWAIT))).all());
    put(
        "SKIP LOCKED",
        c ->
            c.execute(select(ID).forUpdate(locking(ForUpdate.Wait.SKIP_LOCKED))).all());
    put(
        "FOR UPDATE OF",
        c -> c.execute(select(OTHER.column(ID)).forUpdate(ForUpdate.LOCK.of(OTHER)))
            .all());
    put(
        "FULL JOIN",
        c -> c.execute(select(ID).from(TABLE).fullJoin(OTHER, OTHER.column(ID).eq(ID)))
            .all());
    put("LATERAL", c -> {
      Subquery one =
          select(OTHER.column(NAME)).where(OTHER.column(ID).eq(ID)).subquery().lateral();
      c.execute(select(ID, one.column(OTHER.column(NAME))).from(TABLE, one)).all();
    });
    put("INTERSECT", c -> c.execute(select(ID).intersect(select(ID))).all());
    put("EXCEPT", c -> c.execute(select(ID).except(select(ID))).all());
    put("FILTER", c -> c.execute(select(count().filter(ID.gt(0))).from(TABLE)).all());
    put(
        "FILTER of a window",
        c -> c.execute(select(sum(ID).filter(ID.gt(0)).over(partitionBy(NAME)))).all());
    put("NULLS", c -> c.execute(select(ID).orderBy(ID.desc().nullsLast())).all());
    put(
        "COLLATE",
        c -> c.execute(select(ID).where(NAME.collate(collation(c)).eq("x"))).all());
    put(
        "ANY",
        c -> c.execute(select(ID).where(ID.eq(any(select(OTHER.column(ID)))))).all());
    put(
        "ALL",
        c -> c.execute(select(ID).where(ID.ge(all(select(OTHER.column(ID)))))).all());
    put(
        "window",
        c -> c.execute(select(rowNumber().over(Window.EVERYTHING.orderBy(ID)))).all());
    put(
        "ROWS",
        c -> c.execute(select(sum(ID)
                .over(Window.EVERYTHING.orderBy(ID).rows(Bound.preceding(1), Bound.CURRENT_ROW))))
            .all());
    put(
        "RANGE",
        c -> c.execute(select(sum(ID)
                .over(Window.EVERYTHING
                    .orderBy(ID)
                    .range(Bound.UNBOUNDED_PRECEDING, Bound.CURRENT_ROW))))
            .all());
    put(
        "RANGE by a distance",
        c -> c.execute(select(sum(ID)
                .over(Window.EVERYTHING.orderBy(ID).range(Bound.preceding(1), Bound.following(1)))))
            .all());
    put(
        "lag and ntile",
        c -> c.execute(select(
                lag(NAME, 1).over(Window.EVERYTHING.orderBy(ID)),
                ntile(2).over(Window.EVERYTHING.orderBy(ID))))
            .all());
    put(
        "rollup",
        c -> c.execute(select(count()).from(TABLE).groupBy(rollup(ID, NAME))).all());
    put(
        "cube",
        c -> c.execute(select(count()).from(TABLE).groupBy(cube(ID, NAME))).all());
    put(
        "grouping sets",
        c -> c.execute(select(count()).from(TABLE).groupBy(groupingSets(ID, NAME)))
            .all());
    put(
        "regular expression",
        c -> c.execute(select(ID).where(matches(NAME, "x+"))).all());
    put(
        "row values",
        c -> c.execute(select(ID).where(tuple(ID, NAME).in(List.of(List.of(1, "x")))))
            .all());
    put(
        "INSERT RETURNING",
        c -> c.execute(insert(TABLE).values(ID, 2).values(NAME, "x").returning(NAME))
            .all());
    put(
        "UPDATE RETURNING",
        c -> c.execute(update(TABLE).set(NAME, "x").returning(ID)).all());
    put(
        "DELETE RETURNING",
        c -> c.execute(delete(TABLE).where(ID.eq(9)).returning(ID)).all());
    put(
        "upsert",
        c -> c.execute(
            insert(TABLE).values(ID, 1).values(NAME, "x").onConflict(ID).doUpdate(NAME)));
    put(
        "insert or nothing",
        c -> c.execute(
            insert(TABLE).values(ID, 1).values(NAME, "x").onConflict(ID).doNothing()));
    put(
        "UPDATE FROM",
        c -> c.execute(update(TABLE)
            .set(NAME, OTHER.column(NAME))
            .from(OTHER)
            .where(OTHER.column(ID).eq(ID))));
    put(
        "DELETE USING",
        c -> c.execute(delete(TABLE).using(OTHER).where(OTHER.column(ID).eq(ID))));
    put("WITH before DELETE", c -> {
      Cte some = select(ID, NAME).cte("some");
      c.execute(delete(TABLE).where(ID.in(select(some.column(ID)))));
    });
    put("changes in WITH", c -> {
      Cte gone = delete(TABLE).where(ID.eq(9)).returning(ID, NAME).cte("gone");
      c.execute(select(gone.column(ID))).all();
    });
    put("recursion without repetition", c -> {
      Label<Integer> n = ID.as("n");
      Cte cte = select(n)
          .cte("t")
          .recursiveDistinct(self -> select(self.column(n)).where(self.column(n).lt(3)));
      c.execute(select(cte.column(n))).all();
    });
    put("savepoint", c -> c.beginNested().close());
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedBeforeSending(DatabaseServer server) {
    List<String> problems = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (TappedDatabase database = new TappedDatabase(server)) {
      Shelf.fill(database.engine());
      CONSTRUCTS.forEach((construct, use) -> {
        try (Connection connection = database.engine().connect()) {
          database.listen();
          use.on(connection);
        } catch (CompileException e) {
          refused.add(construct);
          if (!database.sent().isEmpty()
              || !String.valueOf(e.getMessage()).contains(database.dialect())) {
            problems.add(construct + ": " + e.getMessage());
          }
        } catch (StatementException e) {
          problems.add(construct + " was sent: " + e.getMessage());
        }
      });
    }
    System.out.println("[tests] " + server + " is refused " + refused);
    assertThat(problems).isEmpty();
  }

  private static ForUpdate locking(ForUpdate.Wait wait) {
    return new ForUpdate(ForUpdate.Strength.UPDATE, wait, List.of());
  }

  private static String collation(Connection connection) {
    return switch (connection.dialect().name()) {
      case "postgresql" -> "C";
      case "mariadb" -> "utf8mb4_bin";
      default -> "NOCASE";
    };
  }

  private static void put(String construct, Use use) {
    CONSTRUCTS.put(construct, use);
  }

  private interface Use {
    void on(Connection connection);
  }
}
