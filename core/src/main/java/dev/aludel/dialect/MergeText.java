package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Conflict;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the standard's MERGE for changes that a database has no shorter form of. */
final class MergeText {

  private static final String PROPOSED = "excluded";

  private final DmlCompiler compiler;

  MergeText(DmlCompiler compiler) {
    this.compiler = compiler;
  }

  /** Rows are inserted, or update those that have their key. */
  String upsert(Insert insert, Conflict conflict) {
    if (insert.targets().isEmpty()) {
      throw CompileException.of(
          "An INSERT of defaults alone into %s has no key that could be taken."
              .formatted(insert.table().description()),
          "Give values for the key.",
          "conflict-without-values");
    }
    String table = compiler.tableName(insert.table());
    String key = conflict.key().stream()
        .map(column -> table + "." + compiler.bareName(column) + " = " + proposed(column))
        .collect(Collectors.joining(" AND "));
    return compiler.within(
        List.of(insert.table()),
        () -> "MERGE INTO " + table + " USING (" + source(insert) + ") AS " + PROPOSED + " "
            + compiler.names(insert.targets())
            + " ON " + key
            + (conflict.assignments().isEmpty()
                ? ""
                : " WHEN MATCHED THEN UPDATE SET " + compiler.assignments(conflict.assignments()))
            + " WHEN NOT MATCHED THEN INSERT " + compiler.names(insert.targets()) + " VALUES ("
            + DmlCompiler.joined(insert.targets(), this::proposed) + ")");
  }

  private String proposed(ColumnClause<?> column) {
    return PROPOSED + "." + compiler.bareName(column);
  }

  private String source(Insert insert) {
    return insert.source() == null
        ? "VALUES " + DmlCompiler.joined(insert.rows(), row -> "(" + row(insert, row) + ")")
        : withBefore(compiler.query(insert.source(), null));
  }

  private String withBefore(String query) {
    return compiler.takeWith() + query;
  }

  /** Outside of an INSERT a parameter has no type by itself. */
  private String row(Insert insert, List<Expression<?>> row) {
    List<Expression<?>> typed = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Expression<?> value = row.get(i);
      typed.add(
          value instanceof BindParameter ? value.cast(insert.targets().get(i).type()) : value);
    }
    return compiler.list(typed);
  }

  String update(Update update) {
    return merge(
        update,
        update.froms(),
        update.criteria(),
        () -> "UPDATE SET " + compiler.assignments(update.assignments()));
  }

  String delete(Delete delete) {
    return merge(delete, delete.froms(), delete.criteria(), () -> "DELETE");
  }

  private String merge(
      Dml dml,
      List<FromClause> froms,
      @Nullable Expression<Boolean> criteria,
      Supplier<String> change) {
    if (froms.size() > 1 || criteria == null) {
      throw CompileException.of(
          "%s can read one other table here, and needs a condition that leads to its rows."
              .formatted(dml.getClass().getSimpleName().toUpperCase(Locale.ROOT)),
          "Read a subquery that joins the others, and add where(condition).",
          "merge-source");
    }
    List<FromClause> read = new ArrayList<>(froms);
    read.add(dml.table());
    return compiler.within(
        read,
        () -> "MERGE INTO " + compiler.tableName(dml.table()) + " USING "
            + froms.get(0).accept(compiler) + " ON " + compiler.sql(criteria)
            + " WHEN MATCHED THEN " + change.get());
  }
}
