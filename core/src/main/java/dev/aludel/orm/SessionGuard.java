package dev.aludel.orm;

import dev.aludel.error.ConcurrentSessionException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Lets one thread at a time into a session; it may come in again from inside. Safe for several threads, as it must be. */
final class SessionGuard {

  private static final VarHandle INSIDE;

  static {
    try {
      INSIDE = MethodHandles.lookup().findVarHandle(SessionGuard.class, "inside", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Thread inside;
  private int depth; // of the thread inside
  private int programDepth; // at which code of the program runs inside

  /**
   * Comes in; the caller leaves in a finally.
   *
   * @throws ConcurrentSessionException if another thread is inside
   */
  void enter() {
    Thread self = Thread.currentThread();
    if (inside != self && !INSIDE.compareAndSet(this, null, self)) {
      Thread other = inside;
      if (other == null) { // has just left
        enter();
        return;
      }
      throw ConcurrentSessionException.inUseBy(other);
    }
    depth++;
  }

  /** Runs code of the program inside; what that does counts as done by the program, and not by the session. */
  void run(Runnable program) {
    int before = programDepth;
    programDepth = depth;
    try {
      program.run();
    } finally {
      programDepth = before;
    }
  }

  /** Whether the session has come in on its own account, and not the program. */
  boolean isOwnWork() {
    return depth > programDepth + 1;
  }

  void leave() {
    if (--depth == 0) {
      inside = null;
    }
  }
}
