package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Expression;
import dev.aludel.sql.StandardFunction;
import dev.aludel.sql.Statement;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import java.time.LocalDate;
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

  /** Among others, a date is no text. */
  @Override
  protected String literal(SqlType<?> type, @Nullable Object value) {
    return value instanceof LocalDate date ? "DATE '" + date + "'" : super.literal(type, value);
  }

  @Override
  protected LiteralText literalText() {
    return HsqldbLiterals.TEXT;
  }

  @Override
  protected FunctionTexts functionTexts() {
    return FunctionTexts.STANDARD
        .with(StandardFunction.BIT_AND, "BITAND({0}, {1})")
        .with(StandardFunction.BIT_OR, "BITOR({0}, {1})")
        .with(StandardFunction.BIT_XOR, "BITXOR({0}, {1})")
        .with(StandardFunction.BIT_NOT, "BITNOT({0})")
        .with(StandardFunction.SECOND, "CAST(FLOOR(EXTRACT(SECOND FROM {0})) AS INTEGER)")
        .with(StandardFunction.DAYS_BETWEEN, "DATEDIFF('day', {0}, {1})")
        .without(
            StandardFunction.PLUS,
            StandardFunction.BETWEEN,
            StandardFunction.SHIFT_LEFT,
            StandardFunction.SHIFT_RIGHT,
            StandardFunction.DAY_OF_WEEK,
            StandardFunction.DAY_OF_YEAR,
            StandardFunction.REGEX);
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
