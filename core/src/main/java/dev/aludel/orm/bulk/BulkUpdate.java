package dev.aludel.orm.bulk;

import dev.aludel.engine.BatchResult;
import dev.aludel.error.StaleDataException;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.orm.flush.RowCounts;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** UPDATEs of many rows of one class by their keys, by batches. Used once. */
public final class BulkUpdate {

  private final BulkSession session;
  private final Mapper<?> mapper;
  private final RowValues values;

  public BulkUpdate(BulkSession session, Mapper<?> mapper) {
    this.session = session;
    this.mapper = mapper;
    values = new RowValues(mapper);
  }

  /**
   * Updates them, and the instances that the session has of them.
   *
   * @return how many rows
   * @throws StaleDataException if a row is not there, or not in the version that is given for it
   */
  public long update(Iterable<?> rows) {
    long[] written = {0};
    RowRun.each(mapper, rows, run -> {
      update(run);
      written[0] += run.rows().size();
    });
    return written[0];
  }

  private void update(RowRun run) {
    List<ColumnProperty> set =
        run.properties().stream().filter(property -> !property.primaryKey()).toList();
    List<ColumnProperty> compared = new ArrayList<>(mapper.primaryKey());
    VersionProperty version = countedVersion(run);
    if (version != null) {
      compared.add(version.column());
    }
    List<List<Object>> keys = new ArrayList<>();
    run.rows().forEach(row -> keys.add(values.key(compared, row)));
    if (set.isEmpty()) {
      return;
    }
    RowRun next = version == null ? run : withNext(version, run);
    Update update = session.announced(
        Update.class,
        Sql.update(mapper.table())
            .columns(RowRun.columns(set))
            .where(Sql.and(compared.stream().map(BulkUpdate::equalsParameter).toList())));
    List<@Nullable Object[]> parameters = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<@Nullable Object> parameter = new ArrayList<>();
      Map<ColumnProperty, @Nullable Object> row = next.rows().get(i);
      set.forEach(property -> parameter.add(row.get(property)));
      parameter.addAll(keys.get(i));
      parameters.add(parameter.toArray());
    }
    check(session.connection().executeBatch(update, parameters), keys, version != null);
    applyToInstances(next, keys, update);
  }

  /** The version that each row gives, which counts up; null if there is none. */
  private @Nullable VersionProperty countedVersion(RowRun run) {
    VersionProperty version = mapper.version();
    return version == null || version.isOfServer() || !run.has(version.column()) ? null : version;
  }

  private static RowRun withNext(VersionProperty version, RowRun run) {
    List<Map<ColumnProperty, @Nullable Object>> next = new ArrayList<>();
    for (Map<ColumnProperty, @Nullable Object> row : run.rows()) {
      Map<ColumnProperty, @Nullable Object> values = new LinkedHashMap<>(row);
      values.put(version.column(), version.next(row.get(version.column())));
      next.add(values);
    }
    return new RowRun(run.properties(), next);
  }

  private static Expression<Boolean> equalsParameter(ColumnProperty key) {
    return key.column().eq(Sql.param("key_" + key.column().name(), key.column().type()));
  }

  private void check(BatchResult result, List<List<Object>> keys, boolean version) {
    for (int i = 0; i < keys.size(); i++) {
      long rows = result.rowCounts()[i];
      RowCounts.requireKnown("UPDATE", rows);
      if (rows != 1) {
        throw StaleDataException.bulkRow(
            new IdentityKey(mapper.type(), identity(keys.get(i))).toString(), rows, version);
      }
    }
  }

  private void applyToInstances(RowRun run, List<List<Object>> keys, Update update) {
    List<Instrumented> changed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Instrumented held = session.identityMap().get(mapper.manager(), identity(keys.get(i)));
      if (held != null) {
        UpdateEffect.of(mapper, run.rows().get(i)).apply(new Match(held, true));
        changed.add(held);
      }
    }
    new RelatedCollections(session.identityMap(), mapper.table()).updated(update);
    session.changed(changed);
  }

  private Object identity(List<Object> key) {
    int parts = mapper.primaryKey().size();
    return parts == 1 ? key.get(0) : List.copyOf(key.subList(0, parts));
  }
}
