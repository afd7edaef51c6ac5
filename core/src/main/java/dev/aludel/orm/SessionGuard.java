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

  /** Whether the thread inside has come in again. */
  boolean isInsideAgain() {
    return depth > 1;
  }

  void leave() {
    if (--depth == 0) {
      inside = null;
    }
  }
}
