package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Source;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right side of a join, whose rows may be missing. */
record OuterTable(Relation relation, Source source) {

  static OuterTable make(Names names) {
    FromClause alias = EdgeTable.TABLE.as(names.next("t"));
    Source source = new Source();
    return new OuterTable(Relation.table(alias, source), source);
  }

  Env missing(Env left) {
    List<@Nullable Object> nulls =
        new ArrayList<>(Collections.nCopies(EdgeTable.COLUMNS.size(), null));
    return left.with(source, nulls);
  }
}
