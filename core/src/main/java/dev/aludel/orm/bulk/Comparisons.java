package dev.aludel.orm.bulk;

import dev.aludel.sql.Operator;
import dev.aludel.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values as databases do, for the types of which all of them do the same as Java. */
final class Comparisons {

  /** Types whose values can be compared with each other. */
  enum Group {
    NUMBER,
    BOOLEAN,
    DATE,
    UUID,
    TEXT,
    OTHER
  }

  private Comparisons() {}

  /** By what is stored: user types are compared as the database sees them. */
  static Group group(SqlType<?> type) {
    return switch (type.storage().kind()) {
      case SMALLINT, INTEGER, BIGINT -> Group.NUMBER;
      case BOOLEAN -> Group.BOOLEAN;
      case DATE -> Group.DATE;
      case UUID -> Group.UUID;
      case VARCHAR, TEXT, ENUM -> Group.TEXT;
      case REAL,
          DOUBLE,
          NUMERIC,
          TIME,
          TIMESTAMP,
          TIMESTAMP_TZ,
          BINARY,
          JSON,
          INTERVAL,
          ARRAY,
          OTHER -> Group.OTHER;
    };
  }

  /** The value as it is stored, numbers of all widths as one class. */
  @SuppressWarnings("unchecked") // the value is one of the type's
  static <T> @Nullable Object comparable(SqlType<T> type, @Nullable Object value) {
    Object stored = type.stored((T) value);
    return stored instanceof Short || stored instanceof Integer
        ? (Object) ((Number) stored).longValue()
        : stored;
  }

  static boolean isOrder(Operator operator) {
    return switch (operator) {
      case LT, LE, GT, GE -> true;
      default -> false;
    };
  }

  static Evaluation comparing(Evaluation left, Operator operator, Evaluation right) {
    return state -> {
      Object first = left.of(state);
      Object second = right.of(state);
      if (first == Evaluation.UNKNOWN || second == Evaluation.UNKNOWN) {
        return Evaluation.UNKNOWN;
      }
      return switch (operator) {
        case IS_DISTINCT_FROM -> !Objects.equals(first, second);
        case IS_NOT_DISTINCT_FROM -> Objects.equals(first, second);
        default -> first == null || second == null ? null : (Object) holds(first, operator, second);
      };
    };
  }

  private static boolean holds(Object left, Operator operator, Object right) {
    return switch (operator) {
      case EQ -> left.equals(right);
      case NE -> !left.equals(right);
      case LT -> order(left, right) < 0;
      case LE -> order(left, right) <= 0;
      case GT -> order(left, right) > 0;
      case GE -> order(left, right) >= 0;
      default -> throw new IllegalArgumentException(operator + " is no comparison");
    };
  }

  @SuppressWarnings("unchecked") // both are of one group, whose values have one class
  private static int order(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
