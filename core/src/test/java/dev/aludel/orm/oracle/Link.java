package dev.aludel.orm.oracle;

/** A row of the table between albums and tags, by the serials of both. */
record Link(int album, int tag) {}
