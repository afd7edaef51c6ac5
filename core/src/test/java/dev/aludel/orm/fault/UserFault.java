package dev.aludel.orm.fault;

import dev.aludel.error.SessionException;
import dev.aludel.orm.fault.shop.UserCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the program's own code throws. */
enum UserFault {
  EXCEPTION {
    @Override
    Throwable make() {
      return new IllegalStateException("planned");
    }
  },
  ASSERTION {
    @Override
    Throwable make() {
      return new AssertionError("planned");
    }
  },
  STACK_OVERFLOW {
    @Override
    Throwable make() {
      return new StackOverflowError("planned");
    }
  },
  OUT_OF_MEMORY {
    @Override
    Throwable make() {
      return new OutOfMemoryError("planned");
    }
  },
  /** Which code of other languages may throw where Java's may not. */
  CHECKED {
    @Override
    Throwable make() {
      return new IOException("planned");
    }
  };

  abstract Throwable make();

  /** Whether the caller got what the manual says: the very thing, but what a constructor throws is told with its row. */
  static boolean isTold(Throwable planned, @Nullable Throwable got) {
    return got == planned
        || planned instanceof Exception
            && UserCode.failed() == UserCode.CONSTRUCTOR
            && got instanceof SessionException
            && got.getCause() == planned;
  }
}
