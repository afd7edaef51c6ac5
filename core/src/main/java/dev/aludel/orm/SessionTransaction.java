package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Cursor;
import dev.aludel.instrument.Failures;
import java.util.ArrayList;
import java.util.List;

/** A session's transaction, and the innermost of its scopes. Mutable. */
final class SessionTransaction {

  private final RootTransaction root;
  private final List<Cursor> streams = new ArrayList<>();
  private TransactionScope scope = TransactionScope.ofTransaction();

  SessionTransaction(RootTransaction root) {
    this.root = root;
  }

  /** What it is to the database. */
  RootTransaction root() {
    return root;
  }

  Connection connection() {
    return root.connection();
  }

  /** The innermost scope, where everything happens now. */
  TransactionScope scope() {
    return scope;
  }

  /** The cursor is read while the transaction goes on, and ends with it. */
  void streams(Cursor cursor) {
    streams.removeIf(Cursor::isClosed);
    streams.add(cursor);
  }

  /** Gives back what was taken for it. */
  void close() {
    Failures failures = new Failures();
    failures.of(root::close);
    streams.forEach(cursor -> failures.of(cursor::close));
    failures.throwIfAny();
  }

  TransactionScope beginNested() {
    scope = scope.nested(connection().beginNested());
    return scope;
  }

  boolean isActive(TransactionScope wanted) {
    for (TransactionScope one = scope; one != null; one = one.outer()) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Ends all scopes inside that one, as if their savepoints had been released. */
  void mergeDownTo(TransactionScope wanted) {
    while (scope != wanted) {
      end();
    }
  }

  /** Ends all scopes but the transaction itself. */
  TransactionScope mergeAll() {
    while (scope.outer() != null) {
      end();
    }
    return scope;
  }

  /** Ends the innermost scope; what happened in it happened around it. */
  void end() {
    TransactionScope ended = scope;
    TransactionScope around = ended.outer();
    if (around != null) {
      ended.mergeInto(around);
      scope = around;
    }
  }

  /** Ends the innermost scope, of which nothing is left. */
  void drop() {
    TransactionScope around = scope.outer();
    if (around != null) {
      scope = around;
    }
  }
}
