package dev.aludel.engine;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The line of the program that called us. */
final class Origin {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final @Nullable CodeSource SOURCE =
      Origin.class.getProtectionDomain().getCodeSource();

  /** Whether a class came with this one, from the same jar. */
  private static final ClassValue<Boolean> OURS = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> type) {
      return type == Origin.class
          || SOURCE != null && Objects.equals(type.getProtectionDomain().getCodeSource(), SOURCE);
    }
  };

  private Origin() {}

  /** The nearest frame that is not ours; null if there is none. */
  static @Nullable StackFrame ofCaller() {
    return WALKER.walk(frames ->
        frames.filter(frame -> !OURS.get(frame.getDeclaringClass())).findFirst().orElse(null));
  }
}
