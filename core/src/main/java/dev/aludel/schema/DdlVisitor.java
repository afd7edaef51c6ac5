package dev.aludel.schema;

/** One method for each kind of DDL statement. */
public interface DdlVisitor<R> {

  R visitCreateSchema(CreateSchema create);

  R visitDropSchema(DropSchema drop);

  R visitCreateSequence(CreateSequence create);

  R visitDropSequence(DropSequence drop);

  R visitCreateEnum(CreateEnum create);

  R visitDropEnum(DropEnum drop);

  R visitCreateTable(CreateTable create);

  R visitDropTable(DropTable drop);

  R visitAddForeignKey(AddForeignKey add);

  R visitDropForeignKey(DropForeignKey drop);

  R visitDeferConstraints(DeferConstraints defer);

  R visitCreateIndex(CreateIndex create);

  R visitDropIndex(DropIndex drop);

  R visitCommentOnTable(CommentOnTable comment);

  R visitCommentOnColumn(CommentOnColumn comment);

  R visitCreateView(CreateView create);

  R visitDropView(DropView drop);
}
