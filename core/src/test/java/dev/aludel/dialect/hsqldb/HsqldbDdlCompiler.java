package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.Computed;
import dev.aludel.schema.Identity;

/** What HSQLDB writes differently in DDL. */
final class HsqldbDdlCompiler extends DdlCompiler {

  HsqldbDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  /** Counts from 0 unless it is told otherwise. */
  @Override
  protected String identityOptions(Identity identity) {
    return super.identityOptions(identity.start() == null ? identity.start(1) : identity);
  }

  /** There is no word for it: all are stored. */
  @Override
  protected String computed(Computed computed) {
    require(computed.isStored() ? Feature.STORED_COLUMNS : Feature.VIRTUAL_COLUMNS);
    return " GENERATED ALWAYS AS (" + rowText(computed.expression()) + ")";
  }
}
