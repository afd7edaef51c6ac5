package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right side of IN: {@code (?, ?, ?)}, with as many as there are values when it is executed. */
public record BindList<T>(@Nullable String name, List<T> value, SqlType<T> type, boolean required)
    implements Bind<T>, Expression<T> {

  public BindList {
    value = List.copyOf(value);
  }

  static <T> BindList<T> of(Collection<? extends T> values, SqlType<T> type) {
    for (T value : values) {
      if (value == null) {
        throw CompileException.of(
            "A list for IN holds null, which equals nothing in SQL.",
            "Leave it out, and add .or(column.isNull()) where NULL should count.",
            "null-in-list");
      }
    }
    return new BindList<>(null, List.copyOf(values), type, false);
  }

  @Override
  public String toString() {
    String shown = type.isSecret() ? "***" : value.toString();
    return "BindList[name=%s, value=%s, type=%s, required=%s]"
        .formatted(name, shown, type, required);
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitBindList(this);
  }
}
