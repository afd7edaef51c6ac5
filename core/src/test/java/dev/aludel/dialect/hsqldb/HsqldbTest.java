package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.contract.DialectContract;

class HsqldbTest extends DialectContract {

  HsqldbTest() {
    super(new HsqldbMemory());
  }
}
