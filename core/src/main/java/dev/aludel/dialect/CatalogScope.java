package dev.aludel.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a catalogue is asked for.
 *
 * @param schema null for the one that names without a schema are in
 * @param names of tables or views; all if there are none
 */
public record CatalogScope(@Nullable String schema, List<String> names) {

  public CatalogScope {
    names = List.copyOf(names);
  }
}
