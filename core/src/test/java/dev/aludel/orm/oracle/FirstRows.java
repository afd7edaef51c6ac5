package dev.aludel.orm.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in the tables before a sequence begins. */
final class FirstRows {

  /** Keys that are far from those that the database makes. */
  private static final int FIRST_ID = 1_000_000;

  private FirstRows() {}

  static void store(Model model, Bench bench) {
    List<String> statements = new ArrayList<>(List.of(
        "UPDATE artists SET favorite_id = NULL",
        "UPDATE nodes SET parent_id = NULL",
        "DELETE FROM " + Links.TABLE));
    List.of("albums", "artists", "tags", "nodes", "cities", "countries")
        .forEach(table -> statements.add("DELETE FROM " + table));
    Rows rows = new Rows();
    Row artist = add(rows, model, Kind.ARTIST, Map.of("name", "Ann", "rating", 1));
    add(rows, model, Kind.ARTIST, Map.of("name", "Bob"));
    Row first = add(rows, model, Kind.ALBUM, Map.of("title", "One", "price", 10))
        .with(Reference.ARTIST_OF_ALBUM, artist.serial());
    rows.put(first);
    rows.put(add(rows, model, Kind.ALBUM, Map.of("title", "Two"))
        .with(Reference.ARTIST_OF_ALBUM, artist.serial()));
    rows.put(artist.with(Reference.FAVORITE, first.serial()));
    Row tag = add(rows, model, Kind.TAG, Map.of("word", "new", "weight", 1));
    add(rows, model, Kind.TAG, Map.of("word", "old", "weight", 2));
    rows.links().add(new Link(first.serial(), tag.serial()));
    Row root = add(rows, model, Kind.NODE, Map.of("name", "root", "size", 1, "version", 1));
    rows.put(add(rows, model, Kind.NODE, Map.of("name", "leaf", "size", 2, "version", 3))
        .with(Reference.PARENT, root.serial()));
    Row country = add(rows, model, Kind.COUNTRY, Map.of("code", "at", "name", "Austria"));
    add(rows, model, Kind.COUNTRY, Map.of("code", "de", "area", 7));
    rows.put(add(rows, model, Kind.CITY, Map.of("name", "Graz", "people", 3))
        .with(Reference.COUNTRY_OF_CITY, country.serial()));
    rows.put(add(rows, model, Kind.CITY, Map.of("name", "Linz"))
        .with(Reference.COUNTRY_OF_CITY, country.serial()));
    for (Kind kind :
        List.of(Kind.ARTIST, Kind.ALBUM, Kind.TAG, Kind.NODE, Kind.COUNTRY, Kind.CITY)) {
      rows.of(kind).forEach(row -> statements.add(insert(rows, row)));
    }
    rows.links()
        .forEach(link -> statements.add("INSERT INTO %s (album_id, tag_word) VALUES (%s, %s)"
            .formatted(
                Links.TABLE,
                text(rows.key(rows.get(link.album())).argument()),
                text(rows.key(rows.get(link.tag())).argument()))));
    statements.add("UPDATE artists SET favorite_id = %s WHERE id = %s"
        .formatted(first.values().get("id"), artist.values().get("id")));
    bench.run(statements);
    model.rows = rows;
    model.committed = rows.copy();
  }

  private static Row add(Rows rows, Model model, Kind kind, Map<String, Object> given) {
    int serial = model.nextSerial();
    Map<String, @Nullable Object> values = new HashMap<>();
    kind.scalars.forEach(scalar -> values.put(scalar.name(), given.get(scalar.name())));
    if (kind.isGenerated()) {
      values.put("id", FIRST_ID + serial);
    }
    Row row = new Row(serial, kind, values, Map.of());
    rows.put(row);
    return row;
  }

  private static String insert(Rows rows, Row row) {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    row.kind().scalars.forEach(scalar -> {
      columns.add(scalar.name());
      values.add(text(row.value(scalar)));
    });
    Reference.of(row.kind())
        .filter(reference -> reference != Reference.FAVORITE)
        .forEach(reference -> {
          columns.add(reference.column);
          values.add(text(rows.foreignKey(row, reference)));
        });
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(row.kind().table, String.join(", ", columns), String.join(", ", values));
  }

  static String text(@Nullable Object value) {
    return value instanceof String word ? "'" + word + "'" : String.valueOf(value);
  }
}
