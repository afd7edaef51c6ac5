package dev.aludel.loaders.onejar;

import dev.aludel.engine.Engine;
import dev.aludel.engine.FlightRecorder;
import dev.aludel.error.StatementException;
import dev.aludel.sql.Sql;
import java.util.concurrent.Callable;
import org.h2.jdbcx.JdbcDataSource;

/** Answers by which line its own statement was caused. */
public final class OneJarProgram implements Callable<String> {

  public static void main(String... arguments) {
    System.out.println("recorder: " + FlightRecorder.isThere());
    System.out.println(new OneJarProgram().call());
  }

  @Override
  public String call() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:one-jar");
    try (Engine engine = Engine.builder(dataSource).origin(true).build();
        var connection = engine.connect()) {
      connection.execute(Sql.text("SELECT nothing"));
      return "no failure";
    } catch (StatementException e) {
      return String.valueOf(e.origin());
    }
  }
}
