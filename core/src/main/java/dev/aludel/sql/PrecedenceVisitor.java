package dev.aludel.sql;

import java.util.regex.Pattern;

/** Most kinds are atoms: names, calls, and what brings its own parentheses. */
final class PrecedenceVisitor implements ExpressionVisitor<Integer> {

  static final PrecedenceVisitor INSTANCE = new PrecedenceVisitor();

  private static final Pattern ATOMIC_TEXT =
      Pattern.compile("([\\w$]+\\.)*([\\w$]+|\\*)|'[^']*'|\"[^\"]*\"");

  private PrecedenceVisitor() {}

  @Override
  public Integer visitBinary(BinaryExpression<?> binary) {
    return binary.operator().precedence();
  }

  @Override
  public Integer visitUnary(UnaryExpression<?> unary) {
    return unary.operator().precedence();
  }

  @Override
  public Integer visitLogical(Logical logical) {
    return logical.connective() == Logical.Connective.AND ? Precedence.AND : Precedence.OR;
  }

  @Override
  public Integer visitBetween(Between between) {
    return Precedence.COMPARISON;
  }

  @Override
  public Integer visitLike(Like like) {
    return Precedence.COMPARISON;
  }

  @Override
  public Integer visitLabel(Label<?> label) {
    return label.expression().accept(this);
  }

  @Override
  public Integer visitAnnotated(Annotated<?> annotated) {
    return annotated.expression().accept(this);
  }

  @Override
  public Integer visitText(TextExpression<?> text) {
    return ATOMIC_TEXT.matcher(text.template().sql()).matches()
        ? Precedence.ATOM
        : Precedence.UNKNOWN;
  }

  @Override
  public Integer visitExists(Exists exists) {
    return exists.negated() ? Precedence.NOT : Precedence.ATOM;
  }

  @Override
  public Integer visitDialect(DialectExpression<?> expression) {
    return expression.precedence();
  }

  @Override
  public Integer visitColumn(ColumnClause<?> column) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitBind(BindParameter<?> bind) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitBindList(BindList<?> list) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitConstant(Constant<?> constant) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitFunction(FunctionCall<?> call) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitOver(Over<?> over) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitCase(Case<?> cases) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitCast(Cast<?> cast) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitScalarSubquery(ScalarSubquery<?> subquery) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitExcluded(Excluded<?> excluded) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitStandardCall(StandardCall<?> call) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitJsonPath(JsonPath path) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitNextValue(NextValue next) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitQuantified(Quantified<?> quantified) {
    return Precedence.ATOM;
  }

  @Override
  public Integer visitCollate(Collate<?> collate) {
    return Precedence.SIGN;
  }

  @Override
  public Integer visitTuple(Tuple tuple) {
    return Precedence.ATOM;
  }
}
