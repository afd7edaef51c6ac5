package dev.aludel.inspect;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.SchemaObject;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.sql.ColumnClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Compares a schema as it was described with one that was found, both as one dialect keeps them: two types that it
 * stores as the same are the same. SQL in them (conditions, defaults, computed columns, views) is compared in so far as it
 * is understood; a cast in it does not count. Comments and options count where the database has them.
 *
 * <pre>{@code
 * SchemaDifferences differences = Inspector.of(engine).compare(metaData);
 * }</pre>
 */
public final class SchemaComparison {

  private final Dialect dialect;
  private final SqlText sqlText;
  private final List<String> differences = new ArrayList<>();

  private SchemaComparison(Dialect dialect) {
    this.dialect = dialect;
    this.sqlText = new SqlText(dialect);
  }

  public static SchemaDifferences of(MetaData expected, MetaData found, Dialect dialect) {
    SchemaComparison comparison = new SchemaComparison(dialect);
    comparison.compare(expected, found);
    return new SchemaDifferences(comparison.differences);
  }

  public static SchemaDifferences of(Table expected, Table found, Dialect dialect) {
    SchemaComparison comparison = new SchemaComparison(dialect);
    comparison.compare(expected, found);
    return new SchemaDifferences(comparison.differences);
  }

  private void compare(MetaData expected, MetaData found) {
    List<Table> lasting = expected.tables().stream()
        .filter(table -> !table.options().isTemporary())
        .toList();
    pairs("table", lasting, found.tables()).forEach(this::compare);
    pairs("view", expected.views(), found.views()).forEach(this::compare);
    pairs("sequence", expected.sequences(), found.sequences()).forEach(this::compare);
  }

  /** Those that both have; the others are differences. */
  private <T extends SchemaObject> Map<T, T> pairs(String kind, List<T> expected, List<T> found) {
    Map<String, T> left = new LinkedHashMap<>();
    found.forEach(object -> left.put(description(object), object));
    Map<T, T> pairs = new LinkedHashMap<>();
    for (T object : expected) {
      T same = left.remove(description(object));
      if (same == null) {
        differences.add(kind + " " + description(object) + " expected, none found");
      } else {
        pairs.put(object, same);
      }
    }
    left.keySet().forEach(name -> differences.add(kind + " " + name + " found, not expected"));
    return pairs;
  }

  private static String description(SchemaObject object) {
    return object.schema() == null ? object.name() : object.schema() + "." + object.name();
  }

  private void compare(Table expected, Table found) {
    Map<String, Column<?>> left = new LinkedHashMap<>();
    found.columns().forEach(column -> left.put(column.name(), column));
    for (Column<?> column : expected.columns()) {
      Column<?> same = left.remove(column.name());
      if (same == null) {
        differences.add(
            "%s: column %s expected, none found".formatted(expected.description(), column.name()));
      } else {
        differences.addAll(new ColumnFacts(dialect, column).differences(same));
      }
    }
    left.keySet()
        .forEach(name -> differences.add(
            "%s: column %s found, not expected".formatted(expected.description(), name)));
    compareParts(expected, found);
    compareOptions(expected, found);
  }

  private void compareParts(Table expected, Table found) {
    TableParts asked = new TableParts(dialect, expected);
    TableParts there = new TableParts(dialect, found);
    List<Part> askedParts = new ArrayList<>(asked.constraints());
    askedParts.addAll(asked.indexes(expected.indexes()));
    List<Part> foundParts = new ArrayList<>(there.constraints());
    foundParts.addAll(there.indexes(expected.indexes()));
    Part.differences(askedParts, foundParts)
        .forEach(text -> differences.add(expected.description() + ": " + text));
  }

  private void compareOptions(Table expected, Table found) {
    if (dialect.features().supports(Feature.COMMENTS)) {
      compare(
          expected.description() + ": comment",
          Objects.requireNonNullElse(expected.options().comment(), "none"),
          Objects.requireNonNullElse(found.options().comment(), "none"));
    }
    Map<String, Object> stated = expected.options().options().of(dialect.name());
    Map<String, Object> there = new HashMap<>(found.options().options().of(dialect.name()));
    stated.forEach((option, value) -> {
      Object other = there.getOrDefault(option, value.equals(false) ? false : "none");
      // What the catalogue does not show cannot be compared.
      if (found.options().options().values().containsKey(dialect.name() + "." + option)
          || value instanceof Boolean) {
        compare(
            expected.description() + ": option " + option,
            value.toString().toLowerCase(Locale.ROOT),
            other.toString().toLowerCase(Locale.ROOT));
      }
    });
    there.forEach((option, value) -> {
      if (value.equals(true) && !stated.containsKey(option)) {
        compare(expected.description() + ": option " + option, "none", "true");
      }
    });
  }

  private void compare(View expected, View found) {
    compare("view " + expected.description() + ": columns", names(expected), names(found));
    compare(
        "view " + expected.description() + ": query",
        sqlText.query(dialect.literalText(expected.query())),
        sqlText.query(dialect.literalText(found.query())));
  }

  private static String names(View view) {
    return view.columns().stream().<String>map(ColumnClause::name).toList().toString();
  }

  private void compare(Sequence expected, Sequence found) {
    compare("sequence " + description(expected), text(expected), text(found));
  }

  private static String text(Sequence sequence) {
    return "start %d, increment %d".formatted(sequence.start(), sequence.increment());
  }

  private void compare(String what, String expected, String found) {
    if (!expected.equals(found)) {
      differences.add("%s %s expected, %s found".formatted(what, expected, found));
    }
  }
}
