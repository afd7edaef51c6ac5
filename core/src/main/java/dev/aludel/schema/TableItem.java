package dev.aludel.schema;

/** What a table is made of. */
public sealed interface TableItem
    permits Column,
        PrimaryKey,
        ForeignKey,
        UniqueConstraint,
        CheckConstraint,
        Index,
        TableOptions {}
