package dev.aludel.inspect;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.schema.Column;
import dev.aludel.schema.Computed;
import dev.aludel.schema.Identity;
import dev.aludel.sql.Expression;
import dev.aludel.type.Kind;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.StandardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a column is as one dialect keeps it, by the words for it. */
final class ColumnFacts {

  private final Dialect dialect;
  private final SqlText sqlText;
  private final Column<?> column;

  ColumnFacts(Dialect dialect, Column<?> column) {
    this.dialect = dialect;
    this.sqlText = new SqlText(dialect);
    this.column = column;
  }

  /** One line for each fact in which the found column differs. */
  List<String> differences(Column<?> found) {
    Map<String, String> expected = facts();
    Map<String, String> there = new ColumnFacts(dialect, found).facts();
    if (found.identity().isPresent() && found.identity().get().start() == null) {
      // Not every database tells where counting began.
      expected.computeIfPresent("start", (key, value) -> "");
    }
    List<String> differences = new ArrayList<>();
    expected.forEach((fact, value) -> {
      String other = there.getOrDefault(fact, "");
      if (!value.equals(other)) {
        differences.add("%s.%s: %s %s expected, %s found"
            .formatted(
                column.table().description(),
                column.name(),
                fact,
                value.isEmpty() ? "none" : value,
                other.isEmpty() ? "none" : other));
      }
    });
    return differences;
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    boolean counted =
        column.table().autoincrementColumn().filter(column::equals).isPresent();
    facts.put("type", type());
    // What is counted is never null, whether that was said or not.
    facts.put("nullability", counted || !column.isNullable() ? "NOT NULL" : "NULL");
    facts.put(
        "default", counted ? "" : column.serverDefault().map(this::defaultText).orElse(""));
    facts.put("identity", counted ? identity() : "");
    facts.put(
        "start",
        column
            .identity()
            .map(Identity::start)
            .filter(first -> first != 1)
            .map(String::valueOf)
            .orElse(""));
    facts.put("expression", column.computed().map(this::computed).orElse(""));
    if (dialect.features().supports(Feature.COMMENTS)) {
      facts.put("comment", column.comment().orElse(""));
    }
    return facts;
  }

  private String type() {
    return storage().kind() == Kind.OTHER
        ? "of the database's own"
        : dialect.typeName(column) + constants();
  }

  private StandardType<?> storage() {
    return column.type().on(dialect.name()).storage();
  }

  /** What is not said by the name of a type that has one. */
  private String constants() {
    NativeEnum type = storage().constants();
    return type == null || !dialect.features().supports(Feature.ENUM_TYPES)
        ? ""
        : " " + type.constants();
  }

  private String defaultText(Expression<?> value) {
    String text = sqlText.expression(dialect.rowText(value));
    return text.equals("null") ? "" : text;
  }

  private String identity() {
    Identity identity = column.identity().orElse(Identity.byDefault());
    return (identity.isAlways() ? "always" : "by default") + ", increment " + identity.increment();
  }

  private String computed(Computed computed) {
    return sqlText.expression(dialect.rowText(computed.expression()))
        + (computed.isStored() ? " stored" : " virtual");
  }
}
