package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.contract.DialectContract;
import dev.aludel.fixture.server.DatabaseServer;

class SqliteTest extends DialectContract {

  SqliteTest() {
    super(DatabaseServer.SQLITE);
  }
}
