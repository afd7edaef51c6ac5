package dev.aludel.demo.chinook.load;

import dev.aludel.orm.Session;
import java.util.Collection;

/** Gives objects to a session and commits whenever enough of them have gathered. Mutable. */
final class UnitsOfWork {

  private final Session session;
  private final int size;
  private int count;

  UnitsOfWork(Session session, int size) {
    this.session = session;
    this.size = size;
  }

  /** Writes each root with all that hangs on it; the last unit of them may be a small one. */
  void write(Collection<?> roots) {
    for (Object root : roots) {
      session.add(root);
      if (session.newInstances().size() >= size) {
        commit();
      }
    }
    if (!session.newInstances().isEmpty()) {
      commit();
    }
  }

  private void commit() {
    session.commit();
    count++;
  }

  int count() {
    return count;
  }
}
