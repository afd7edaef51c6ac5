package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a catalogue. */
public record CatalogRow(CatalogPart part, List<@Nullable String> values) {

  public CatalogRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static CatalogRow of(CatalogPart part, @Nullable String... values) {
    return new CatalogRow(part, Arrays.asList(values));
  }

  public @Nullable String textOrNull(String label) {
    return values.get(part.labels().indexOf(label));
  }

  /** Empty for NULL. */
  public String text(String label) {
    String value = textOrNull(label);
    return value == null ? "" : value;
  }

  /** 0 for NULL, and for what no int can hold. */
  public int number(String label) {
    String value = text(label);
    return value.matches("-?\\d{1,9}|1\\d{9}") ? Integer.parseInt(value) : 0;
  }

  public boolean is(String label) {
    return text(label).equals("YES");
  }
}
