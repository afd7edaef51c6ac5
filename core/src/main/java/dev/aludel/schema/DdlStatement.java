package dev.aludel.schema;

/** A statement that changes the schema. */
public sealed interface DdlStatement permits CreateTable, DropTable, CreateIndex, DropIndex {

  <R> R accept(DdlVisitor<R> visitor);
}
