package dev.aludel.engine;

import dev.aludel.dialect.BindSlot;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.DefaultValues;
import dev.aludel.sql.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The defaults of a batch: further parameters, of which each row of the batch gets values of its own. */
final class BatchDefaults implements DefaultValues {

  private final Map<String, Supplier<?>> sources = new LinkedHashMap<>();

  @Override
  public <T> Expression<? extends T> ofProgram(
      ColumnClause<T> column, ColumnDefault.OfProgram<T> made) {
    String name = "default(" + column.name() + ") " + sources.size();
    sources.put(name, made.source());
    return BindParameter.required(name, column.type());
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return sources.isEmpty();
  }

  /** The rows with a value for each parameter of the completed statement. */
  List<@Nullable Object[]> complete(List<BindSlot> parameters, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> complete = new ArrayList<>(rows.size());
    for (@Nullable Object[] row : rows) {
      @Nullable Object[] values = new Object[parameters.size()];
      int given = 0;
      for (int i = 0; i < values.length; i++) {
        Supplier<?> source = sources.get(String.valueOf(parameters.get(i).name()));
        values[i] = source == null ? row[given++] : source.get();
      }
      complete.add(values);
    }
    return complete;
  }

  /** The names of those parameters that the program itself gives for a row. */
  List<String> given(List<BindSlot> parameters) {
    return parameters.stream()
        .map(slot -> String.valueOf(slot.name()))
        .filter(name -> !sources.containsKey(name))
        .toList();
  }
}
