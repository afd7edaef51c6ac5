package dev.aludel.orm.bulk;

import dev.aludel.error.StaleDataException;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.orm.flush.KeyCriteria;
import dev.aludel.orm.flush.RowCounts;
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
    List<ColumnProperty> compared = new ArrayList<>(mapper.primaryKey());
    VersionProperty version = comparedVersion(run);
    if (version != null) {
      compared.add(version.column());
    }
    List<ColumnProperty> set = run.properties().stream().filter(this::isSet).toList();
    List<List<Object>> keys = new ArrayList<>();
    run.rows().forEach(row -> keys.add(values.key(compared, row)));
    if (set.isEmpty()) {
      return;
    }
    RowRun next = version == null || version.isOfServer() ? run : withNext(version, run);
    Update update = session.announced(
        Update.class,
        Sql.update(mapper.table())
            .columns(RowRun.columns(set))
            .where(KeyCriteria.parameters(compared)));
    List<@Nullable Object[]> parameters = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<@Nullable Object> parameter = new ArrayList<>();
      Map<ColumnProperty, @Nullable Object> row = next.rows().get(i);
      set.forEach(property -> parameter.add(row.get(property)));
      parameter.addAll(keys.get(i));
      parameters.add(parameter.toArray());
    }
    long[] counts = {};
    try {
      counts = session.connection().executeBatch(update, parameters).rowCounts();
    } finally { // a batch may stop half-way
      applyToInstances(next, keys, counts);
      new RelatedCollections(session.identityMap(), mapper.table()).updated(update.assignments());
    }
    check(counts, keys, version != null);
  }

  /** The version that each row gives; null if there is none. */
  private @Nullable VersionProperty comparedVersion(RowRun run) {
    VersionProperty version = mapper.version();
    return version == null || !run.has(version.column()) ? null : version;
  }

  private boolean isSet(ColumnProperty property) {
    VersionProperty version = mapper.version();
    boolean ofServer = version != null && version.isOfServer() && property == version.column();
    return !property.primaryKey() && !ofServer;
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

  private void check(long[] counts, List<List<Object>> keys, boolean version) {
    for (int i = 0; i < keys.size(); i++) {
      long rows = counts[i];
      RowCounts.requireKnown("UPDATE", rows);
      if (rows != 1) {
        throw StaleDataException.bulkRow(
            new IdentityKey(mapper.type(), identity(keys.get(i))).toString(), rows, version);
      }
    }
  }

  /**
   * Lets the instances of the rows know.
   *
   * @param counts how many rows each has met, as far as that is known
   */
  private void applyToInstances(RowRun run, List<List<Object>> keys, long[] counts) {
    List<Instrumented> changed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Instrumented held = session.identityMap().get(mapper.manager(), identity(keys.get(i)));
      boolean known = i < counts.length && counts[i] >= 0;
      if (held != null && !(known && counts[i] == 0)) {
        UpdateEffect.of(mapper, run.rows().get(i)).apply(new Match(held, known));
        changed.add(held);
      }
    }
    session.changed(changed);
  }

  private Object identity(List<Object> key) {
    int parts = mapper.primaryKey().size();
    return parts == 1 ? key.get(0) : List.copyOf(key.subList(0, parts));
  }
}
