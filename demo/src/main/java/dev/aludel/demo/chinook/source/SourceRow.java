package dev.aludel.demo.chinook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the source, asked for its values by column name and kind. The plain methods are for columns that are never
 * NULL; those that end in {@code OrNull} for the others.
 *
 * @param values as the script has them: String, BigDecimal, Boolean or null, one for each column of the table
 */
public record SourceRow(SourceTable table, List<@Nullable Object> values) {

  public String text(String column) {
    return required(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) {
    return (String) value(column);
  }

  public Integer integer(String column) {
    return required(column, integerOrNull(column));
  }

  public @Nullable Integer integerOrNull(String column) {
    return value(column) instanceof BigDecimal number ? number.intValueExact() : null;
  }

  public BigDecimal decimal(String column) {
    return required(column, (BigDecimal) value(column));
  }

  public LocalDate date(String column) {
    return required(column, dateOrNull(column));
  }

  public @Nullable LocalDate dateOrNull(String column) {
    return value(column) instanceof String date ? LocalDate.parse(date) : null;
  }

  private @Nullable Object value(String column) {
    return values.get(table.position(column));
  }

  private <T> T required(String column, @Nullable T value) {
    if (value == null) {
      throw ScriptException.missingValue(table.name(), column);
    }
    return value;
  }
}
