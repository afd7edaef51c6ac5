package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.aludel.sql.Sql;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

class WithoutHikariTest {

  @Test
  void aDataSourceNeedsNoPoolOfOurs() throws Exception {
    List<URL> path = new ArrayList<>();
    for (Class<?> type : List.of(
        Engine.class,
        Program.class,
        JdbcDataSource.class,
        LoggerFactory.class,
        NOPServiceProvider.class)) {
      path.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    assertThat(path)
        .doesNotContain(
            HikariDataSource.class.getProtectionDomain().getCodeSource().getLocation());

    try (URLClassLoader bare =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> program = bare.loadClass(Program.class.getName());

      assertThat(program.getMethod("answer").invoke(null)).isEqualTo(42);
    }
  }

  /** Runs in a class loader that has no HikariCP. */
  public static final class Program {

    private Program() {}

    public static int answer() {
      JdbcDataSource dataSource = new JdbcDataSource();
      dataSource.setURL("jdbc:h2:mem:bare");
      try (Engine engine = Engine.of(dataSource)) {
        return engine.beginAndReturn(connection ->
            connection.execute(Sql.text("SELECT 42")).scalars(0, Integer.class).one());
      }
    }
  }
}
