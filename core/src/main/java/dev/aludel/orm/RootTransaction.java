package dev.aludel.orm;

import dev.aludel.engine.Connection;

/** What the whole transaction of a session is to the database: one of its own, or a part of another one. */
interface RootTransaction {

  Connection connection();

  void commit();

  void rollback();

  /** Gives back what was taken for it, and takes back what was not committed. */
  void close();
}
