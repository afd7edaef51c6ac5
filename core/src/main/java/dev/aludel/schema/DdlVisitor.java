package dev.aludel.schema;

/** One method for each kind of DDL statement. */
public interface DdlVisitor<R> {

  R visitCreateTable(CreateTable create);

  R visitDropTable(DropTable drop);

  R visitCreateIndex(CreateIndex create);

  R visitDropIndex(DropIndex drop);
}
