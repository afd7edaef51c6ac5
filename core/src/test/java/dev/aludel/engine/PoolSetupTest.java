package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.ConnectException;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that can be opened, and not be used. */
class PoolSetupTest {

  private static final String URL = "jdbc:unfit:";

  private final Driver driver = new Unfit();

  @BeforeEach
  void register() throws SQLException {
    DriverManager.registerDriver(driver);
  }

  @AfterEach
  void deregister() throws SQLException {
    DriverManager.deregisterDriver(driver);
  }

  @Test
  void saysWhyAConnectionCannotBeUsed() {
    ConnectionPool pool = ConnectionPool.open(
        new DriverSource(new DatabaseUrl(URL), new Properties()),
        PoolOptions.DEFAULT.withWait(Duration.ofMillis(300)),
        DriverErrors.STANDARD);
    try {
      assertThatThrownBy(() -> pool.borrow(Optional::empty))
          .isInstanceOf(ConnectException.class)
          .hasMessageStartingWith("Cannot connect to \"jdbc:unfit:\" with the driver ")
          .hasMessageContaining(": no transactions today (SQLState HY000, code 0)")
          .hasMessageEndingWith("[cannot-connect]");
    } finally {
      pool.close();
    }
  }

  /** Gives connections that refuse to be set up. */
  private static final class Unfit extends Driver {

    @Override
    public boolean acceptsURL(String url) {
      return url.equals(URL);
    }

    @Override
    public java.sql.Connection connect(String url, Properties properties) throws SQLException {
      java.sql.Connection real = super.connect("jdbc:h2:mem:", properties);
      return (java.sql.Connection) Proxy.newProxyInstance(
          Unfit.class.getClassLoader(),
          new Class<?>[] {java.sql.Connection.class},
          (proxy, method, arguments) -> {
            if (method.getName().equals("setAutoCommit")) {
              throw new SQLException("no transactions today", "HY000");
            }
            return method.invoke(real, arguments);
          });
    }
  }
}
