package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TupleType;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** What PostgreSQL writes differently from the standard. */
final class PostgreSqlCompiler extends SqlCompiler {

  PostgreSqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  public String visitLike(Like like) {
    return like.ignoreCase() ? like(sql -> sql, like, "ILIKE") : super.visitLike(like);
  }

  /** A bare NULL would be text, and text compares with nothing else. */
  @Override
  protected String emptyList(SqlType<?> type) {
    List<? extends SqlType<?>> types =
        type instanceof TupleType tuple ? tuple.elements() : List.of(type);
    return types.stream().map(this::typedNull).collect(Collectors.joining(", ", "SELECT ", ""))
        + " WHERE 1 = 0";
  }

  private String typedNull(SqlType<?> type) {
    return type.storage().kind() == Kind.OTHER ? "NULL" : "CAST(NULL AS " + typeName(type) + ")";
  }
}
