package dev.aludel.orm.oracle;

/** An album and a tag in memory. */
record Pair(Thing album, Thing tag) {}
