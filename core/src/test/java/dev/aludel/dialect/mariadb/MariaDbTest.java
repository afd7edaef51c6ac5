package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.contract.DialectContract;
import dev.aludel.fixture.server.DatabaseServer;

class MariaDbTest extends DialectContract {

  MariaDbTest() {
    super(DatabaseServer.MARIADB);
  }
}
