package dev.aludel.orm;

import dev.aludel.mapping.Mapper;
import dev.aludel.orm.bulk.BulkInsert;
import dev.aludel.orm.bulk.BulkUpdate;
import dev.aludel.orm.loading.KeyLoader;
import dev.aludel.sql.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * INSERTs and UPDATEs of many rows of a mapped class by batches, past the unit of work: no instance is made for a row, no
 * cascade and no relationship follows, no listener of instances is told. Each call flushes before.
 *
 * <p>A row is a {@code Map} by attribute names, a record with components of these names, or an instance of the class, which
 * stays as it is. Neighbours that give the same attributes go in one batch; no more than 10,000 rows are kept, so
 * that the iterable may be longer than memory. For the session's thread.
 *
 * <pre>{@code
 * session.bulk(User.class).insert(List.of(Map.of("name", "ed"), Map.of("name", "jack")));
 * session.bulk(User.class).insert(rows, insert -> insert.onConflict(attr(User::getName)).doNothing());
 * }</pre>
 */
public final class Bulk<T> {

  private final Session session;
  private final SessionChanges changes;
  private final Mapper<T> mapper;

  Bulk(Session session, SessionChanges changes, Mapper<T> mapper) {
    this.session = session;
    this.changes = changes;
    this.mapper = mapper;
  }

  /**
   * Inserts them. Attributes that a row does not give get their defaults, a version its first one.
   *
   * @return how many rows were written, as the driver counts them
   * @throws dev.aludel.error.UnknownAttributeException if a row gives what is no column attribute
   * @throws dev.aludel.error.SessionException if a row is nothing of that kind, or a value of another class
   */
  public long insert(Iterable<?> rows) {
    return insert(rows, UnaryOperator.identity());
  }

  /**
   * As {@link #insert(Iterable)}.
   *
   * @param completion adds to the INSERT: {@code onConflict(…)} makes it an upsert, {@code values(…)} gives all rows
   *     something in common
   */
  public long insert(Iterable<?> rows, UnaryOperator<Insert> completion) {
    return session.inside(() -> {
      session.autoflush();
      return new BulkInsert(changes, mapper, completion).insert(rows);
    });
  }

  /** As {@link #insertAndLoad(Iterable, UnaryOperator)}, without an addition. */
  public List<T> insertAndLoad(Iterable<?> rows) {
    return insertAndLoad(rows, UnaryOperator.identity());
  }

  /**
   * Inserts them, and answers the session's instances for all of them, in their order: after an upsert also for rows that
   * were there, be it that nothing was done to them. By a SELECT for each 500 rows, on every database.
   *
   * @param completion as for {@link #insert(Iterable, UnaryOperator)}
   * @throws dev.aludel.error.SessionException if a row lacks a part of the key of the conflict, or if
   *     that names columns which are not mapped
   */
  public List<T> insertAndLoad(Iterable<?> rows, UnaryOperator<Insert> completion) {
    return session.inside(() -> {
      session.autoflush();
      List<T> loaded = new ArrayList<>();
      new BulkInsert(changes, mapper, completion)
          .insert(
              rows,
              written -> loaded.addAll(
                  KeyLoader.find(session.loading(), mapper, written.properties(), written.keys())));
      return loaded;
    });
  }

  /**
   * Updates the rows that have the keys which the given ones have, by what else these give. A version that they give must
   * be that of the row, and counts up; without one the version stays as it is. Instances of the session show what was
   * written.
   *
   * @return how many rows
   * @throws dev.aludel.error.StaleDataException if a row is not there, or in another version
   * @throws dev.aludel.error.SessionException if one of them lacks a part of the primary key
   */
  public long update(Iterable<?> rows) {
    return session.inside(() -> {
      session.autoflush();
      return new BulkUpdate(changes, mapper).update(rows);
    });
  }
}
