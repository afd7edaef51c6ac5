package dev.aludel.dialect.h2;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.Computed;

/** What H2 writes differently in DDL. */
final class H2DdlCompiler extends DdlCompiler {

  H2DdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  @Override
  protected String createTemporaryTable() {
    return "CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS";
  }

  /** There is no word for it: all are stored. */
  @Override
  protected String computed(Computed computed) {
    require(computed.isStored() ? Feature.STORED_COLUMNS : Feature.VIRTUAL_COLUMNS);
    return " GENERATED ALWAYS AS (" + rowText(computed.expression()) + ")";
  }
}
