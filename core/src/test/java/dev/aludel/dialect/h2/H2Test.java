package dev.aludel.dialect.h2;

import dev.aludel.dialect.contract.DialectContract;
import dev.aludel.fixture.server.DatabaseServer;

class H2Test extends DialectContract {

  H2Test() {
    super(DatabaseServer.H2);
  }
}
