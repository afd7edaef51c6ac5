package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DialectOptions;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names, literals and options as DDL has them; refuses what the database does not take. */
abstract class DdlWriter {

  private final Dialect dialect;

  DdlWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The name of a table, a column or the like, which statements must find again. */
  protected final String name(String identifier) {
    return dialect.quote(identifier);
  }

  /** The name of a constraint or an index: only DDL calls it so, which always shortens it to the same. */
  protected final String shortName(String identifier) {
    return dialect.quote(dialect.nameLimit().shorten(identifier));
  }

  protected final String names(List<String> columnNames) {
    return columnNames.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
  }

  protected final String qualified(@Nullable String schema, String identifier) {
    return schema(schema) + name(identifier);
  }

  /** The schema that the database has for it, with a point; nothing if that is the connection's own. */
  protected final String schema(@Nullable String schema) {
    String actual = dialect.schemas().actual(schema);
    return actual == null ? "" : name(actual) + ".";
  }

  /** The name of a schema by itself. */
  protected final String schemaName(String schema) {
    String actual = dialect.schemas().actual(schema);
    if (actual == null) {
      throw CompileException.of(
          "The schema \"%s\" stands for that of the connection, which has no name here."
              .formatted(schema),
          "Give the engine a name for it: withSchemas(Map.of(\"%s\", \"…\")).".formatted(schema),
          "schema-without-name");
    }
    return name(actual);
  }

  protected final String tableName(Table table) {
    return qualified(table.schema(), table.name());
  }

  /** What names a constraint, with a blank behind it; nothing if it has no name. */
  protected final String constraint(@Nullable String constraintName) {
    return constraintName == null ? "" : "CONSTRAINT " + shortName(constraintName) + " ";
  }

  /** An expression over the columns of a row, with its values. */
  protected final String rowText(Expression<?> expression) {
    return dialect.rowText(expression);
  }

  protected final String literalText(Statement statement) {
    return dialect.literalText(statement);
  }

  /** Text as a literal. NUL and half of a surrogate pair would be stored as something else. */
  protected String literal(String text) {
    if (LiteralText.isUnfit(text)) {
      throw CompileException.of(
          "A text in DDL has NUL or half of a surrogate pair.",
          "Take it out of the comment.",
          "unfit-text");
    }
    return "'" + text.replace("'", "''") + "'";
  }

  /** The checks of a table, with those that stand for a type. */
  protected final List<CheckConstraint> checks(Table table) {
    return dialect.checks(table);
  }

  protected final boolean supports(Feature feature) {
    return dialect.features().supports(feature);
  }

  protected final void require(Feature feature) {
    dialect.features().require(feature, dialect.name());
  }

  protected final CompileException unsupported(String construct) {
    return CompileException.unsupported(construct, dialect.name());
  }

  /** The options for this dialect, all of which it must know; those for a dialect that nobody knows are refused too. */
  protected final Map<String, Object> options(
      DialectOptions options, String of, Set<String> known) {
    for (String key : options.values().keySet()) {
      Dialects.named(key.substring(0, key.indexOf('.')));
    }
    Map<String, Object> own = options.of(dialect.name());
    for (String option : own.keySet()) {
      if (!known.contains(option)) {
        throw CompileException.of(
            "%s knows no option \"%s\" of %s.".formatted(dialect.name(), option, of),
            known.isEmpty()
                ? "It has none."
                : "Its options: %s.".formatted(String.join(", ", new TreeSet<>(known))),
            "unknown-option");
      }
    }
    return own;
  }

  /** The value of an option, which must be of that class. */
  protected final <T> T option(String option, Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw CompileException.of(
          "The option \"%s.%s\" cannot be %s.".formatted(dialect.name(), option, value),
          "Give it a %s.".formatted(type.getSimpleName()),
          "option-value");
    }
    return type.cast(value);
  }
}
