package dev.aludel.schema;

/** A statement that changes the schema. */
public sealed interface DdlStatement
    permits CreateSchema,
        DropSchema,
        CreateSequence,
        DropSequence,
        CreateEnum,
        DropEnum,
        CreateTable,
        DropTable,
        AddForeignKey,
        DropForeignKey,
        DeferConstraints,
        CreateIndex,
        DropIndex,
        CommentOnTable,
        CommentOnColumn,
        CreateView,
        DropView {

  <R> R accept(DdlVisitor<R> visitor);
}
