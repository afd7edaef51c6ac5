package dev.aludel.oracle.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three-valued logic: ISO/IEC 9075-2, 6.39 boolean value expression. */
public final class Logic {

  private Logic() {}

  public static @Nullable Boolean not(@Nullable Object condition) {
    return condition == null ? null : !(Boolean) condition;
  }

  public static @Nullable Boolean and(Env env, List<? extends Meaning> conditions) {
    return decided(env, conditions, false);
  }

  public static @Nullable Boolean or(Env env, List<? extends Meaning> conditions) {
    return decided(env, conditions, true);
  }

  /** The first value that decides; unknown if there is none but an unknown one. */
  private static @Nullable Boolean decided(
      Env env, List<? extends Meaning> conditions, boolean deciding) {
    boolean unknown = false;
    boolean decided = false;
    SqlFault fault = null;
    boolean neverTrue = deciding;
    for (Meaning condition : conditions) {
      Object value = env.operand(condition);
      if (value instanceof SqlFault operand) {
        fault = operand;
        neverTrue =
            deciding ? neverTrue && operand.isNeverTrue() : neverTrue || operand.isNeverTrue();
        continue;
      }
      unknown |= value == null;
      decided |= value != null && (Boolean) value == deciding;
      if (decided && !env.isStrict()) {
        return deciding;
      }
    }
    if (fault != null) {
      throw neverTrue || !deciding && unknown ? fault.neverTrue() : fault;
    }
    if (decided) {
      return deciding;
    }
    return unknown ? null : !deciding;
  }

  /** The result of the first condition that holds; the conditions and results alternate. */
  public static @Nullable Object firstOf(
      Env env,
      List<? extends Meaning> conditions,
      List<? extends Meaning> results,
      Meaning otherwise) {
    Object found = null;
    boolean decided = false;
    for (int i = 0; i < conditions.size(); i++) {
      boolean holds = env.holds(conditions.get(i));
      Object result = holds && !decided || env.isStrict() ? env.value(results.get(i)) : null;
      if (holds && !decided) {
        found = result;
        decided = true;
        if (!env.isStrict()) {
          return found;
        }
      }
    }
    Object last = decided && !env.isStrict() ? null : env.value(otherwise);
    return decided ? found : last;
  }

  public static @Nullable Object coalesce(Env env, List<? extends Meaning> values) {
    Object found = null;
    for (Meaning meaning : values) {
      Object value = env.value(meaning);
      found = found == null ? value : found;
      if (found != null && !env.isStrict()) {
        return found;
      }
    }
    return found;
  }
}
