package dev.aludel.sql;

/** One method for each kind of expression, so that a new kind does not compile until everybody answers it. */
public interface ExpressionVisitor<R> {

  R visitColumn(ColumnClause<?> column);

  R visitBind(BindParameter<?> bind);

  R visitBindList(BindList<?> list);

  R visitConstant(Constant<?> constant);

  R visitBinary(BinaryExpression<?> binary);

  R visitUnary(UnaryExpression<?> unary);

  R visitLogical(Logical logical);

  R visitBetween(Between between);

  R visitLike(Like like);

  R visitFunction(FunctionCall<?> call);

  R visitStandardCall(StandardCall<?> call);

  R visitOver(Over<?> over);

  R visitCase(Case<?> cases);

  R visitCast(Cast<?> cast);

  R visitCollate(Collate<?> collate);

  R visitScalarSubquery(ScalarSubquery<?> subquery);

  R visitJsonPath(JsonPath path);

  R visitNextValue(NextValue next);

  R visitQuantified(Quantified<?> quantified);

  R visitExists(Exists exists);

  R visitExcluded(Excluded<?> excluded);

  R visitTuple(Tuple tuple);

  R visitText(TextExpression<?> text);

  R visitLabel(Label<?> label);

  R visitAnnotated(Annotated<?> annotated);

  R visitDialect(DialectExpression<?> expression);
}
