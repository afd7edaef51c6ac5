package dev.aludel.inspect;

import dev.aludel.dialect.CatalogPart;
import dev.aludel.dialect.CatalogRow;
import dev.aludel.dialect.CatalogScope;
import dev.aludel.dialect.CatalogSource;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SchemaMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of a catalogue as a program writes them. */
final class SchemaNames {

  private final Dialect dialect;
  private final String defaultSchema;

  SchemaNames(Dialect dialect, CatalogSource source) {
    this.dialect = dialect;
    this.defaultSchema =
        dialect
            .catalog()
            .rows(CatalogPart.DEFAULT_SCHEMA, new CatalogScope(null, List.of()), source)
            .stream()
            .map(row -> row.text("name"))
            .findFirst()
            .orElse("");
  }

  /** In lower case where the dialect would fold that to the same. */
  String written(String stored) {
    String lower = stored.toLowerCase(Locale.ROOT);
    return dialect.catalogName(lower).equals(stored) ? lower : stored;
  }

  String written(CatalogRow row, String label) {
    return written(row.text(label));
  }

  /** What a program calls it: null for the schema of names that state none. */
  private @Nullable String schema(String stored, @Nullable String ownSchema) {
    SchemaMap schemas = dialect.schemas();
    String written = written(stored);
    if (schemas.leadsTo(written)) {
      return schemas.written(written, ownSchema);
    }
    boolean unnamed = stored.equals(defaultSchema) && !schemas.placesNames();
    return unnamed ? schemas.written(null, ownSchema) : written;
  }

  /** What stands before the name of a table that a key of the reader's schema leads to. */
  String prefix(@Nullable String targetSchema, @Nullable String ownSchema) {
    String schema = targetSchema == null ? ownSchema : schema(targetSchema, ownSchema);
    return schema == null ? "" : schema + ".";
  }
}
