package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.DriverErrors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool never has more connections open than it may, though old ones take their time to close. */
class PoolLimitTest {

  private static final String URL = "jdbc:counted:";
  private static final int POOL = 3;
  private static final long SECONDS = Boolean.getBoolean("aludel.deep") ? 60 : 4;

  private final Counted driver = new Counted();

  @BeforeEach
  void register() throws SQLException {
    DriverManager.registerDriver(driver);
  }

  @AfterEach
  void deregister() throws SQLException {
    DriverManager.deregisterDriver(driver);
  }

  @Test
  void opensNoneBeforeAnotherIsClosed() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2 * POOL);
    ConnectionPool pool = ConnectionPool.open(
        new DriverSource(new DatabaseUrl(URL), new Properties()),
        PoolOptions.DEFAULT.withSize(POOL).withLifetime(Duration.ofSeconds(1)),
        DriverErrors.STANDARD);
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      for (int i = 0; i < 2 * POOL; i++) {
        executor.submit(() -> {
          while (System.nanoTime() < end) {
            java.sql.Connection connection = pool.borrow(Optional::empty);
            Thread.sleep(1);
            connection.close();
            pool.serve();
          }
          return null;
        });
      }
      executor.shutdown();
      assertThat(executor.awaitTermination(SECONDS + 30, TimeUnit.SECONDS)).isTrue();
    } finally {
      executor.shutdownNow();
      pool.close();
    }
    assertThat(driver.opened).hasValueGreaterThan(2 * POOL);
    assertThat(driver.most).hasValue(POOL);
    assertThat(driver.open).hasValue(0);
  }

  /** Knows how many of its connections are open. */
  private static final class Counted extends Driver {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public boolean acceptsURL(String url) {
      return url.equals(URL);
    }

    @Override
    public java.sql.Connection connect(String url, Properties properties) throws SQLException {
      opened.incrementAndGet();
      int now = open.incrementAndGet();
      most.accumulateAndGet(now, Math::max);
      java.sql.Connection real = super.connect("jdbc:h2:mem:", properties);
      return (java.sql.Connection) Proxy.newProxyInstance(
          Counted.class.getClassLoader(),
          new Class<?>[] {java.sql.Connection.class},
          (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(
        java.sql.Connection real, Method method, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      boolean closes = method.getName().equals("close") && !real.isClosed();
      if (closes) {
        Thread.sleep(20);
        open.decrementAndGet();
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
