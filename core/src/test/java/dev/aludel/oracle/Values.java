package dev.aludel.oracle;

import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Query;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Sql;
import dev.aludel.sql.SqlNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values in a statement: others in their place, or literals. */
final class Values {

  private Values() {}

  /** The same query with other values, one for each that it has. */
  static <R> Query<R> changed(Query<R> query) {
    Map<SqlNode, SqlNode> changed = new IdentityHashMap<>();
    return Replacement.apply(
        query,
        node -> node instanceof BindParameter<?> bind
            ? changed.computeIfAbsent(bind, same -> changed(bind))
            : null);
  }

  private static <T> BindParameter<T> changed(BindParameter<T> bind) {
    T value = Objects.requireNonNull(bind.value());
    return BindParameter.of(bind.type().javaType().cast(other(value)), bind.type());
  }

  private static Object other(Object value) {
    if (value instanceof Integer number) {
      return number + 1;
    }
    if (value instanceof Long number) {
      return number + 1;
    }
    if (value instanceof BigDecimal number) {
      return number.add(BigDecimal.ONE);
    }
    if (value instanceof Boolean condition) {
      return !condition;
    }
    if (value instanceof LocalDate date) {
      return date.minusDays(1);
    }
    return value instanceof LocalDateTime moment ? moment.minusDays(1) : value + "!";
  }

  /** The same query with its values written into it. */
  static <R> Query<R> inlined(Query<R> query, String database) {
    return Replacement.apply(
        query, node -> node instanceof BindParameter<?> bind ? inlined(bind, database) : null);
  }

  private static <T> Expression<T> inlined(BindParameter<T> bind, String database) {
    T value = Objects.requireNonNull(bind.value());
    Expression<T> literal = Sql.literalColumn(literal(value, database), bind.type());
    // LIMIT takes no CAST everywhere, and a condition needs none.
    return value instanceof Long || value instanceof Boolean ? literal : literal.cast(bind.type());
  }

  private static String literal(Object value, String database) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    }
    boolean nanoseconds = database.equals("sqlite");
    String text = value instanceof LocalDateTime moment
        ? moment.format(DateTimeFormatter.ofPattern(
            nanoseconds ? "uuuu-MM-dd HH:mm:ss.SSSSSSSSS" : "uuuu-MM-dd HH:mm:ss.SSSSSS"))
        : value.toString();
    String escaped = database.equals("mariadb") ? text.replace("\\", "\\\\") : text;
    return "'" + escaped.replace("'", "''") + "'";
  }

  /** 0 if the rows are equal up to the last digits of decimals. */
  static int compareRows(List<@Nullable Object> left, List<@Nullable Object> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!Objects.equals(comparable(left.get(i)), comparable(right.get(i)))) {
        return 1;
      }
    }
    return 0;
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.round(new MathContext(12)).stripTrailingZeros()
        : value;
  }
}
