package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.TypedOperands;
import dev.aludel.dialect.WideList;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Cast;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL writes differently from the standard. */
final class PostgreSqlCompiler extends SqlCompiler {

  /** NULL and enums are text unless something beside them is not, and text is no operand of arithmetic and no enum. */
  private static final TypedOperands TYPED = TypedOperands.where(
      PostgreSqlTypeNames.NAMES,
      operand -> TypedOperands.isNull(operand)
          || operand instanceof BindParameter<?>
              && PostgreSqlTypeNames.NAMES.storage(operand.type()).kind() == Kind.ENUM);

  private final PostgreSqlTypes types;

  PostgreSqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
    types = new PostgreSqlTypes(typeNames);
  }

  @Override
  protected LiteralText literalText() {
    return PostgreSqlLiterals.TEXT;
  }

  @Override
  protected FunctionTexts functionTexts() {
    return PostgreSqlFunctions.TEXTS;
  }

  @Override
  protected TypeAdapter typeAdapter() {
    return types;
  }

  @Override
  protected Fragment json(JsonPath path) {
    return steps(path, path.steps().size(), "").add(")");
  }

  @Override
  protected Fragment jsonText(JsonPath path) {
    return path.steps().isEmpty()
        ? Fragment.of("(").add(document(path)).add(" #>> '{}')")
        : steps(path, path.steps().size() - 1, " ->> ").add(")");
  }

  /** The steps, behind the last arrow another one; a position is part of the text, a key a parameter. */
  private static Fragment steps(JsonPath path, int plain, String last) {
    Fragment sql = Fragment.of("(").add(document(path));
    Iterator<BindParameter<String>> keys = path.keys().iterator();
    for (int i = 0; i < path.steps().size(); i++) {
      sql.add(i < plain ? " -> " : last);
      if (path.steps().get(i) instanceof Integer position) {
        sql.add(position.toString());
      } else {
        sql.add(keys.next());
      }
    }
    return sql;
  }

  @Override
  protected TypedOperands typedOperands() {
    return TYPED;
  }

  /** A condition casts to INTEGER and to no other number. */
  @Override
  public Fragment visitCast(Cast<?> cast) {
    boolean number = switch (storage(cast.type()).kind()) {
      case SMALLINT, BIGINT, NUMERIC, REAL, DOUBLE -> true;
      default -> false;
    };
    boolean needed = number && storage(cast.operand().type()).kind() == Kind.BOOLEAN;
    return needed
        ? super.visitCast(new Cast<>(cast.operand().cast(Types.INTEGER), cast.type()))
        : super.visitCast(cast);
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT unnest(CAST(? AS " + wideTypeName(type) + "[]))",
            new ArrayListType<>(type, types.driverName(type)),
            Integer.MAX_VALUE)
        : null;
  }

  /** The name in a literal; a backslash in it must not depend on standard_conforming_strings. */
  @Override
  protected String nextValue(String sequence) {
    String name = sequence.replace("'", "''");
    return sequence.indexOf('\\') < 0
        ? "nextval('" + name + "')"
        : "nextval(E'" + name.replace("\\", "\\\\") + "')";
  }

  /** A bare NULL would be text, and text compares with nothing else. */
  @Override
  protected String emptyList(SqlType<?> type) {
    return typedEmptyList(type);
  }
}
