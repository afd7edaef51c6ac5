package dev.aludel.sql;

/** One method for each kind of statement. */
public interface StatementVisitor<R> {

  R visitSelect(Select<?> select);

  R visitCompound(CompoundSelect<?> compound);

  R visitValues(Values<?> values);

  R visitReturning(Returning<?> returning);

  R visitInsert(Insert insert);

  R visitUpdate(Update update);

  R visitDelete(Delete delete);

  R visitTextStatement(TextStatement text);
}
