package dev.aludel.agent.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of something thrown, with its causes and what it suppressed: without frames of Aludel, and without those
 * below the generated program.
 *
 * @param frames all but the messages, as text
 * @param tops of each throwable, the frame of the generated program that is nearest to the fault
 */
record Trace(List<String> frames, List<String> messages, List<StackTraceElement> tops) {

  private static final Pattern ACCESSOR = Pattern.compile("\\$aludel_[gs]et\\$\\w+\\$(\\w+)\\(");
  private static final Pattern CHANCE =
      Pattern.compile("@[0-9a-f]+|/0x[0-9a-f]+|(?<=Lambda\\$)\\d+");

  static Trace of(Throwable thrown, String home) {
    Trace trace = new Trace(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    trace.add("thrown", thrown, home);
    return trace;
  }

  /** Whether the other one tells the same, but for the text of a helpful NullPointerException that names an accessor. */
  boolean equalsButForAccessors(Trace woven) {
    if (!frames.equals(woven.frames) || messages.size() != woven.messages.size()) {
      return false;
    }
    for (int i = 0; i < messages.size(); i++) {
      if (!isSame(messages.get(i), woven.messages.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean namesAnAccessor() {
    return ACCESSOR.matcher(messages.toString()).find();
  }

  private void add(String role, @Nullable Throwable thrown, String home) {
    if (thrown == null) {
      return;
    }
    frames.add(role + " " + thrown.getClass().getName());
    messages.add(withoutChance(String.valueOf(thrown.getMessage())));
    List<StackTraceElement> seen =
        Arrays.stream(thrown.getStackTrace()).filter(frame -> !isOurs(frame)).toList();
    int end = seen.size();
    while (end > 0 && !seen.get(end - 1).getClassName().startsWith(home)) {
      end--;
    }
    seen.subList(0, end).forEach(frame -> frames.add(withoutChance(frame.toString())));
    seen.subList(0, end).stream()
        .filter(frame -> frame.getClassName().startsWith(home))
        .findFirst()
        .ifPresent(tops::add);
    add("cause", thrown.getCause(), home);
    for (Throwable suppressed : thrown.getSuppressed()) {
      add("suppressed", suppressed, home);
    }
  }

  private static boolean isOurs(StackTraceElement frame) {
    return frame.getMethodName().startsWith("$aludel_")
        || frame.getClassName().startsWith("dev.aludel.instrument.");
  }

  private static String withoutChance(String text) {
    return CHANCE.matcher(text).replaceAll("");
  }

  private static boolean isSame(String plain, String woven) {
    List<String> fields =
        ACCESSOR.matcher(woven).results().map(found -> found.group(1)).toList();
    return fields.isEmpty()
        ? woven.equals(plain)
        : fields.stream().allMatch(field -> plain.matches(".*\\b" + field + "\\b.*"));
  }
}
