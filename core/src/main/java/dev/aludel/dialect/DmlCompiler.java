package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Assignment;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Conflict;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.StatementVisitor;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes INSERT, UPDATE and DELETE. See {@link SqlCompiler}. */
public abstract class DmlCompiler extends QueryCompiler implements StatementVisitor<String> {

  DmlCompiler(Dialect dialect, TypeNames typeNames, BindMarks marks, AliasNames aliasNames) {
    super(dialect, typeNames, marks, aliasNames);
  }

  /** Whether the statement's generated keys come as rows. */
  abstract boolean returnsKeys();

  @Override
  public String visitInsert(Insert insert) {
    Conflict conflict = insert.conflict();
    if (conflict != null && mergesFor(Feature.ON_CONFLICT)) {
      return new MergeText(this).upsert(insert, conflict);
    }
    String into = "INSERT INTO " + tableName(insert.table());
    String targets = insert.targets().isEmpty() ? "" : " " + names(insert.targets());
    String sql = into + inserted(insert, targets) + (conflict == null ? "" : onConflict(conflict));
    return returnsKeys() ? returningKeys(insert, sql) : sql;
  }

  private String returningKeys(Insert insert, String sql) {
    require(Feature.INSERT_RETURNING);
    return returning(insert, sql, joined(insert.keys(), this::bareName));
  }

  /** Whether MERGE has to do it; an error if that is not to be had either. */
  private boolean mergesFor(Feature feature) {
    if (dialect().features().supports(feature)) {
      return false;
    }
    if (!dialect().features().supports(Feature.MERGE)) {
      require(feature);
    }
    return true;
  }

  private String inserted(Insert insert, String targets) {
    if (insert.source() != null) {
      String query = source(insert, insert.source());
      return targets + " " + takeWith() + query;
    }
    if (insert.rows().isEmpty()) {
      return defaultValues();
    }
    if (insert.rows().size() > 1) {
      require(Feature.MULTIROW_INSERT);
    }
    return targets + " VALUES " + joined(insert.rows(), row -> "(" + list(row) + ")");
  }

  /** The query whose rows are inserted. */
  protected String source(Insert insert, Query<?> source) {
    return query(source, null);
  }

  /** What is done where the key is taken, with a blank before it. */
  protected String onConflict(Conflict conflict) {
    return " ON CONFLICT " + names(conflict.key())
        + (conflict.assignments().isEmpty()
            ? " DO NOTHING"
            : " DO UPDATE SET " + assignments(conflict.assignments()));
  }

  /** {@code (a, b)}. */
  protected final String names(List<? extends ColumnClause<?>> columns) {
    return "(" + joined(columns, this::bareName) + ")";
  }

  /** {@code a = ?, b = a + ?}. */
  protected final String assignments(List<Assignment> assignments) {
    return joined(
        assignments, assignment -> bareName(assignment.column()) + " = " + sql(assignment.value()));
  }

  final String bareName(ColumnClause<?> column) {
    return quote(column.name());
  }

  /** An INSERT of nothing but defaults, with a blank before it. */
  protected String defaultValues() {
    return " DEFAULT VALUES";
  }

  @Override
  public String visitUpdate(Update update) {
    if (update.assignments().isEmpty()) {
      throw CompileException.of(
          "An UPDATE of %s sets nothing.".formatted(update.table().description()),
          "Add set(column, value).",
          "empty-update");
    }
    checkLinks(tables(update.table(), update.froms()), update.criteria());
    if (!update.froms().isEmpty() && mergesFor(Feature.UPDATE_FROM)) {
      return new MergeText(this).update(update);
    }
    return dml(update.table(), update.froms(), () -> update(update));
  }

  /** The text of an UPDATE that sets something. */
  protected String update(Update update) {
    return "UPDATE " + tableName(update.table()) + " SET " + assignments(update.assignments())
        + froms(" FROM ", update.froms())
        + where(update.criteria());
  }

  @Override
  public String visitDelete(Delete delete) {
    checkLinks(tables(delete.table(), delete.froms()), delete.criteria());
    if (!delete.froms().isEmpty() && mergesFor(Feature.DELETE_USING)) {
      return new MergeText(this).delete(delete);
    }
    return dml(delete.table(), delete.froms(), () -> delete(delete));
  }

  /** The text of a DELETE. */
  protected String delete(Delete delete) {
    return "DELETE FROM " + tableName(delete.table())
        + froms(" USING ", delete.froms())
        + where(delete.criteria());
  }

  /** What else is read, behind a word; nothing if there is nothing else. */
  protected final String froms(String word, List<FromClause> froms) {
    return froms.isEmpty() ? "" : word + joined(froms, from -> from.accept(this));
  }

  /** WHERE with a blank before it, or nothing. */
  protected final String where(@Nullable Expression<Boolean> criteria) {
    return criteria == null ? "" : " WHERE " + sql(criteria);
  }

  private String dml(TableClause table, List<FromClause> froms, Supplier<String> write) {
    if (!dialect().features().supports(Feature.WITH_BEFORE_DML)) {
      putWithInside();
    }
    return within(tables(table, froms), write);
  }

  private static List<FromClause> tables(TableClause changed, List<FromClause> read) {
    List<FromClause> tables = new ArrayList<>(read);
    tables.add(changed);
    return tables;
  }

  @Override
  final String returning(Returning<?> returning, @Nullable List<String> names) {
    Dml dml = returning.dml();
    require(feature(dml));
    String sql = dml.accept(this);
    return returning(dml, sql, outputs(returning, returnedFrom(dml), names));
  }

  private static Feature feature(Dml dml) {
    if (dml instanceof Insert) {
      return Feature.INSERT_RETURNING;
    }
    return dml instanceof Update ? Feature.UPDATE_RETURNING : Feature.DELETE_RETURNING;
  }

  /** The table whose columns RETURNING calls by their bare names, as it may where there is no other. */
  private static @Nullable TableClause returnedFrom(Dml dml) {
    boolean alone = dml instanceof Update update && update.froms().isEmpty()
        || dml instanceof Delete delete && delete.froms().isEmpty()
        || dml instanceof Insert;
    return alone ? dml.table() : null;
  }

  /** A change that answers these columns of its rows. */
  protected String returning(Dml dml, String sql, String columns) {
    return sql + " RETURNING " + columns;
  }
}
