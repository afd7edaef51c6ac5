package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Statement;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import org.jspecify.annotations.Nullable;

/** What HSQLDB writes differently from the standard. */
final class HsqldbCompiler extends SqlCompiler {

  private boolean counts;

  HsqldbCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected TypeAdapter typeAdapter() {
    return new HsqldbTypes();
  }

  /** A parameter has no type by itself, but LIMIT takes no other expression. */
  @Override
  public Fragment visitBind(BindParameter<?> bind) {
    Fragment mark = super.visitBind(bind);
    return counts || bind.type().storage().kind() == Kind.OTHER
        ? mark
        : Fragment.of("CAST(").add(mark).add(" AS " + typeName(bind.type()) + ")");
  }

  @Override
  protected String limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
    counts = true;
    String sql = super.limit(limit, offset);
    counts = false;
    return sql;
  }

  /** There is no SELECT without FROM. */
  @Override
  protected String withoutFrom() {
    return " FROM (VALUES (0))";
  }

  @Override
  protected String emptyList(SqlType<?> type) {
    return typedEmptyList(type);
  }
}
