package dev.aludel.benchmarks.flush;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.benchmarks.fork.Cost;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.util.List;

/** A session that has loaded some instances, and changes the same ten of them over and over. */
final class Loaded implements AutoCloseable {

  static final int CHANGED = 10;

  private static final int FLUSHES = 300;
  private static final int EMPTY_FLUSHES = 5_000;

  private final Session session;
  private final List<Item> items;
  private final List<Item> changed;
  private int stock;

  /**
   * @param first the position of the first one that it changes; a hundred positions between each and the next, so that others
   *     change other rows
   */
  Loaded(SessionFactory sessions, int count, int first) {
    session = sessions.withExpireOnCommit(false).open();
    items = session
        .scalars(select(Item.class).orderBy(attr(Item.class, "id")).limit(count))
        .all();
    if (items.size() != count) {
      throw new IllegalStateException("loaded " + items.size() + " and not " + count);
    }
    changed =
        items.stream().filter(item -> item.id() % 100 == first).limit(CHANGED).toList();
  }

  /** Of a flush of ten changes. */
  Cost ofChanges() {
    Cost cost = Cost.of(FLUSHES, this::change);
    session.commit();
    return cost;
  }

  private void change() {
    stock++;
    for (Item item : changed) {
      item.stock(stock);
    }
    session.flush();
  }

  /** Of a flush that has nothing to do. */
  Cost ofNothing() {
    return Cost.of(EMPTY_FLUSHES, session::flush);
  }

  /** Whether the rows have what was written last. */
  void requireWritten(SessionFactory sessions) {
    try (Session other = sessions.open()) {
      for (Item item : changed) {
        if (other.getOne(Item.class, item.id()).stock() != stock) {
          throw new IllegalStateException(item + " was not written");
        }
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
