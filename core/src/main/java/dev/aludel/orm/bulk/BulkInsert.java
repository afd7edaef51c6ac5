package dev.aludel.orm.bulk;

import dev.aludel.engine.BatchResult;
import dev.aludel.error.SessionException;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Conflict;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** INSERTs of many rows of one class, by batches. Used once. */
public final class BulkInsert {

  private final BulkSession session;
  private final Mapper<?> mapper;
  private final UnaryOperator<Insert> completion;
  private final RowValues values;

  /**
   * @param completion adds to the statement what is to be done on a conflict, say
   */
  public BulkInsert(BulkSession session, Mapper<?> mapper, UnaryOperator<Insert> completion) {
    this.session = session;
    this.mapper = mapper;
    this.completion = completion;
    values = new RowValues(mapper);
  }

  /** Inserts them, and answers how many rows were written, as the driver counts. */
  public long insert(Iterable<?> rows) {
    long[] written = {0};
    RowRun.each(mapper, rows, run -> written[0] += send(statement(run), run).rows());
    return written[0];
  }

  /**
   * Inserts them, and passes on by which values each row can be found, some rows at a time, in their order.
   *
   * @throws dev.aludel.error.SessionException if a row lacks a part of the key of a conflict, or if
   *     that names columns which are not mapped; nothing of the rows at hand is sent then
   */
  public void insert(Iterable<?> rows, Consumer<FoundBy> written) {
    RowRun.each(mapper, rows, run -> {
      Insert statement = statement(run);
      Conflict conflict = statement.conflict();
      List<ColumnProperty> key = conflict == null ? mapper.primaryKey() : key(conflict);
      if (conflict != null || key.stream().allMatch(run::has)) {
        List<List<Object>> keys = new ArrayList<>();
        run.rows().forEach(row -> keys.add(values.key(key, row)));
        send(statement, run);
        written.accept(new FoundBy(key, keys));
      } else {
        BatchResult made = send(statement.returningKeys(RowRun.columns(key)), run);
        List<List<Object>> keys = new ArrayList<>();
        made.generatedKeys().forEach(row -> keys.add(List.of(row)));
        written.accept(new FoundBy(key, keys));
      }
    });
  }

  /**
   * How rows are found again.
   *
   * @param properties a primary key or unique constraint
   * @param keys a value for each of them, for each row
   */
  public record FoundBy(List<ColumnProperty> properties, List<List<Object>> keys) {}

  private Insert statement(RowRun run) {
    Insert insert = Sql.insert(mapper.table()).columns(RowRun.columns(run.properties()));
    VersionProperty version = mapper.version();
    if (version != null && !version.isOfServer() && !run.has(version.column())) {
      insert = insert.values(version.column().column(), version.next(null));
    }
    return session.announced(Insert.class, completion.apply(insert));
  }

  private BatchResult send(Insert statement, RowRun run) {
    List<@Nullable Object[]> parameters = run.parameters(run.properties());
    if (statement.conflict() == null) {
      return session.connection().executeBatch(statement, parameters);
    }
    Synchronization synchronization = Synchronization.before(session, statement, byColumns(run));
    try {
      return session.connection().executeBatch(statement, parameters);
    } finally { // a batch may stop half-way
      synchronization.executed(List.of());
    }
  }

  private static List<Map<ColumnClause<?>, @Nullable Object>> byColumns(RowRun run) {
    List<Map<ColumnClause<?>, @Nullable Object>> rows =
        new ArrayList<>(run.rows().size());
    for (Map<ColumnProperty, @Nullable Object> values : run.rows()) {
      Map<ColumnClause<?>, @Nullable Object> row = new HashMap<>();
      values.forEach((property, value) -> row.put(property.column(), value));
      rows.add(row);
    }
    return rows;
  }

  private List<ColumnProperty> key(Conflict conflict) {
    List<ColumnProperty> key = new ArrayList<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      if (conflict.key().contains(property.column())) {
        key.add(property);
      }
    }
    if (key.size() < conflict.key().size()) {
      throw SessionException.conflictNotMapped(mapper.type());
    }
    return key;
  }
}
