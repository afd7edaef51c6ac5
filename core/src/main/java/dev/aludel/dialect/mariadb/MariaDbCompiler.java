package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.JsonListType;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.TypedOperands;
import dev.aludel.dialect.WideList;
import dev.aludel.error.CompileException;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Conflict;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Excluded;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Like;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Precedence;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Update;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MariaDB writes differently from the standard. */
final class MariaDbCompiler extends SqlCompiler {

  // Its manual's way to say "all", since there is no OFFSET without LIMIT.
  private static final String ALL_ROWS = " LIMIT 18446744073709551615";

  // Longer ones leave the memory for temporary tables, and take many times as long for each value.
  private static final int LONGEST_LIST = 100_000;

  private static final Pattern NAME = Pattern.compile("[\\w.`]+");

  // Its paths take no sign in front, and read no escapes that stand for control characters.
  private static final Pattern UNREACHABLE = Pattern.compile("^-|\\p{Cntrl}");

  private static final Set<String> FILTERED = Set.of(
      "avg",
      "bit_and",
      "bit_or",
      "bit_xor",
      "count",
      "group_concat",
      "max",
      "min",
      "std",
      "stddev",
      "stddev_pop",
      "stddev_samp",
      "sum",
      "var_pop",
      "var_samp",
      "variance");

  /** A bare NULL in arithmetic is a double here, and a date as a parameter a text: both change what stands beside them. */
  private static final TypedOperands TYPED = TypedOperands.where(
      MariaDbTypeNames.NAMES,
      operand -> TypedOperands.isNull(operand)
          || operand instanceof BindParameter<?> && isMoment(operand.type()));

  MariaDbCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  private static boolean isMoment(SqlType<?> type) {
    return switch (MariaDbTypeNames.NAMES.storage(type).kind()) {
      case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> true;
      default -> false;
    };
  }

  @Override
  protected TypedOperands typedOperands() {
    return TYPED;
  }

  @Override
  protected LiteralText literalText() {
    return MariaDbLiterals.TEXT;
  }

  @Override
  protected FunctionTexts functionTexts() {
    return MariaDbFunctions.TEXTS;
  }

  @Override
  protected TypeAdapter typeAdapter() {
    return MariaDbTypes.ADAPTER;
  }

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    if (!JsonListType.takes(type)) {
      return null;
    }
    String name = switch (type.storage().kind()) {
      case SMALLINT, INTEGER, BIGINT, BOOLEAN -> "BIGINT";
      case VARCHAR, TEXT, ENUM, UUID -> "LONGTEXT";
      default -> wideTypeName(type);
    };
    return new WideList(
        "SELECT listed.value FROM JSON_TABLE(?, '$[*]' COLUMNS (value " + name
            + " PATH '$')) AS listed",
        new JsonListType<>(type),
        LONGEST_LIST);
  }

  @Override
  protected Fragment json(JsonPath path) {
    for (Object step : path.steps()) {
      if (step instanceof String key && UNREACHABLE.matcher(key).find()) {
        throw unreachable(key);
      }
    }
    return Fragment.of("json_extract(")
        .addAll(List.of(path.document(), path.path()))
        .add(")");
  }

  @Override
  protected Fragment jsonText(JsonPath path) {
    Fragment part = json(path);
    return Fragment.of("CASE WHEN json_type(")
        .add(sql(part))
        .add(") <> 'NULL' THEN json_unquote(")
        .add(sql(json(path)))
        .add(") END");
  }

  @Override
  protected String defaultValues() {
    return " () VALUES ()";
  }

  /** For a conflict of any key. */
  @Override
  protected String onConflict(Conflict conflict) {
    if (!conflict.assignments().isEmpty()) {
      return " ON DUPLICATE KEY UPDATE " + assignments(conflict.assignments());
    }
    String same = quote(conflict.key().get(0).name());
    return " ON DUPLICATE KEY UPDATE " + same + " = " + same;
  }

  @Override
  public Fragment visitExcluded(Excluded<?> excluded) {
    return Fragment.of("VALUES(" + quote(excluded.column().name()) + ")");
  }

  /** Several tables are named before SET, so that what is set needs its table's name. */
  @Override
  protected String update(Update update) {
    if (update.froms().isEmpty()) {
      return super.update(update);
    }
    String table = tableName(update.table());
    String set = joined(
        update.assignments(),
        assignment ->
            table + "." + quote(assignment.column().name()) + " = " + sql(assignment.value()));
    return "UPDATE " + table + froms(", ", update.froms()) + " SET " + set
        + where(update.criteria());
  }

  /** USING names the table itself again. */
  @Override
  protected String delete(Delete delete) {
    if (delete.froms().isEmpty()) {
      return super.delete(delete);
    }
    String table = tableName(delete.table());
    return "DELETE FROM " + table + " USING " + table + froms(", ", delete.froms())
        + where(delete.criteria());
  }

  @Override
  protected String withoutFrom() {
    return " FROM DUAL";
  }

  @Override
  public Fragment visitBinary(BinaryExpression<?> binary) {
    return switch (binary.operator()) {
      case CONCAT -> Fragment.of("concat(").addAll(concatenated(binary)).add(")");
      case DIVIDED_BY ->
        isWhole(binary.left()) && isWhole(binary.right())
            ? tighter(binary.left(), Precedence.SUM)
                .add(" DIV ")
                .add(tighter(binary.right(), Precedence.PRODUCT))
            : super.visitBinary(binary);
      case IS_DISTINCT_FROM -> Fragment.of("NOT ").add(nullSafe(binary));
      case IS_NOT_DISTINCT_FROM -> nullSafe(binary);
      default -> super.visitBinary(binary);
    };
  }

  /** Whether {@code /} would give such numbers a fraction, as on no other database. */
  private boolean isWhole(Expression<?> operand) {
    return switch (storage(operand.type()).kind()) {
      case SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }

  /**
   * Literal text matches itself alone: the usual collations of MariaDB take letters of either case, and many accents, for
   * the same.
   */
  @Override
  public Fragment visitLike(Like like) {
    if (like.ignoreCase() || !like.escaped()) {
      return super.visitLike(like);
    }
    return tighter(like.operand(), Precedence.COMPARISON)
        .add(like.negated() ? " NOT LIKE " : " LIKE ")
        .add(tighter(like.pattern(), Precedence.SIGN))
        .add(" COLLATE utf8mb4_bin ESCAPE '" + Like.ESCAPE + "'");
  }

  /** The operands of a chain: {@code ||} means OR here, unless the session says otherwise. */
  private static List<Expression<?>> concatenated(BinaryExpression<?> chain) {
    Deque<Expression<?>> operands = new ArrayDeque<>();
    Expression<?> left = chain;
    while (left instanceof BinaryExpression<?> binary && binary.operator() == Operator.CONCAT) {
      operands.push(binary.right());
      left = binary.left();
    }
    operands.push(left);
    return List.copyOf(operands);
  }

  private static Fragment nullSafe(BinaryExpression<?> binary) {
    return Fragment.of("(")
        .add(tighter(binary.left(), Precedence.COMPARISON))
        .add(" <=> ")
        .add(tighter(binary.right(), Precedence.COMPARISON))
        .add(")");
  }

  /** SHARE has words of its own. */
  @Override
  protected String lockWords(ForUpdate.Strength strength) {
    String words = super.lockWords(strength);
    return strength == ForUpdate.Strength.SHARE ? "LOCK IN SHARE MODE" : words;
  }

  /** FILTER by way of CASE, for aggregates that take no notice of NULL; others are refused. */
  @Override
  public Fragment visitFunction(FunctionCall<?> call) {
    Expression<Boolean> filter = call.filter();
    if (call.name().equalsIgnoreCase("string_agg") && call.arguments().size() == 2) {
      return joinedTexts(call);
    }
    if (filter == null
        || !call.order().isNone()
        || !FILTERED.contains(call.name().toLowerCase(Locale.ROOT))) {
      return super.visitFunction(call);
    }
    List<Expression<?>> arguments = call.arguments();
    Fragment sql = Fragment.of(functionName(call.name()))
        .add(call.isDistinct() ? "(DISTINCT CASE WHEN " : "(CASE WHEN ")
        .add(filter)
        .add(" THEN ");
    if (arguments.isEmpty() || sql(arguments.get(0)).equals("*")) {
      sql.add("1 END");
    } else {
      sql.add(arguments.get(0)).add(" END");
    }
    for (int i = 1; i < arguments.size(); i++) {
      sql.add(", ").add(arguments.get(i));
    }
    return sql.add(")");
  }

  /** A separator must be a literal here, so that it is put before each text as a part of it, and cut off the first. */
  private Fragment joinedTexts(FunctionCall<?> call) {
    Expression<?> text = call.arguments().get(0);
    Expression<?> separator = call.arguments().get(1);
    Fragment sql = Fragment.of("substring(group_concat(" + (call.isDistinct() ? "DISTINCT " : ""));
    if (call.filter() != null) {
      sql.add("CASE WHEN ").add(call.filter()).add(" THEN ");
    }
    sql.add("concat(").addAll(List.of(separator, text)).add(call.filter() == null ? ")" : ") END");
    if (!call.order().isNone()) {
      sql.add(" ORDER BY " + joined(call.order().keys(), this::ordering));
    }
    return sql.add(" SEPARATOR ''), char_length(").add(separator).add(") + 1)");
  }

  /** NULLS FIRST and LAST by a key before the key; alone, NULL is the least of all values. */
  @Override
  protected String direction(String key, Ordering ordering) {
    String own = switch (ordering.direction()) {
      case ASCENDING -> key + " ASC";
      case DESCENDING -> key + " DESC";
      case UNSTATED -> key;
    };
    String tested = NAME.matcher(key).matches() ? key : "(" + key + ")";
    return switch (ordering.nulls()) {
      case UNSTATED -> own;
      case FIRST -> tested + " IS NOT NULL, " + own;
      case LAST -> tested + " IS NULL, " + own;
    };
  }

  @Override
  protected String limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
    boolean offsetAlone = limit == null && offset != null;
    return (offsetAlone ? ALL_ROWS : "") + super.limit(limit, offset);
  }

  @Override
  protected String lock(ForUpdate lock) {
    if (!lock.of().isEmpty()) {
      throw CompileException.unsupported("FOR UPDATE OF", dialect().name());
    }
    return super.lock(lock);
  }
}
