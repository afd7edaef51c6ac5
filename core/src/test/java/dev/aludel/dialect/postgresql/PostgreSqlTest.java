package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.contract.DialectContract;
import dev.aludel.fixture.server.DatabaseServer;

class PostgreSqlTest extends DialectContract {

  PostgreSqlTest() {
    super(DatabaseServer.POSTGRESQL);
  }
}
