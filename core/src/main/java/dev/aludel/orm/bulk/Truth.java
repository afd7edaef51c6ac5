package dev.aludel.orm.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL's logic of true, false and NULL, in which what is not known may be any of them. */
final class Truth {

  private Truth() {}

  static Evaluation all(List<Evaluation> parts) {
    return chain(parts, false);
  }

  static Evaluation any(List<Evaluation> parts) {
    return chain(parts, true);
  }

  /** One that decides is enough; then what is not known counts more than NULL. */
  private static Evaluation chain(List<Evaluation> parts, boolean deciding) {
    return state -> {
      @Nullable Object answer = !deciding;
      for (Evaluation part : parts) {
        Object one = part.of(state);
        if (one instanceof Boolean truth) {
          if (truth == deciding) {
            return deciding;
          }
        } else if (answer != Evaluation.UNKNOWN) {
          answer = one;
        }
      }
      return answer;
    };
  }

  static Evaluation not(Evaluation condition) {
    return state -> {
      Object value = condition.of(state);
      return value instanceof Boolean truth ? (Object) !truth : value;
    };
  }

  static Evaluation isNull(Evaluation operand) {
    return state -> {
      Object value = operand.of(state);
      return value == Evaluation.UNKNOWN ? value : (Object) (value == null);
    };
  }
}
