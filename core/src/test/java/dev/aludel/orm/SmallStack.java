package dev.aludel.orm;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A thread with half a megabyte of stack, as a program with many threads may give to each. */
final class SmallStack {

  private static final long BYTES = 512 * 1024;

  private SmallStack() {}

  /** Does the work there, and answers what came of it. */
  static <R> R call(Supplier<R> work) {
    CompletableFuture<R> result = new CompletableFuture<>();
    Thread thread = new Thread(
        null,
        () -> {
          try {
            result.complete(work.get());
          } catch (Throwable e) { // a StackOverflowError above all
            result.completeExceptionally(e);
          }
        },
        "small stack",
        BYTES);
    thread.start();
    return result.join();
  }
}
