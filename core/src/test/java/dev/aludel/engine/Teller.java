package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.CommitOutcomeUnknownException;

/** Adds one to an account of its own, again and again, whatever becomes of the server, and checks each time what it finds. */
final class Teller implements Runnable {

  private final Engine engine;
  private final int account;

  private volatile boolean stopped;
  private volatile boolean ended;
  private volatile long lastSuccess = System.nanoTime();
  private long least;
  private long most;

  /** The server must be there. */
  Teller(Engine engine, int account) {
    this.engine = engine;
    this.account = account;
    least = engine.<Long>beginAndReturn(this::amount);
    most = least;
  }

  static void createAccounts(Engine engine, int count) {
    engine.begin(connection -> {
      connection.execute(text("CREATE TABLE account (id INT PRIMARY KEY, amount INT NOT NULL)"));
      for (int i = 0; i < count; i++) {
        connection.execute(text("INSERT INTO account VALUES (%d, 0)".formatted(i)));
      }
    });
  }

  void stop() {
    stopped = true;
  }

  /** Returns when a transaction has succeeded after that time; answers when. */
  long awaitSuccessAfter(long time) throws InterruptedException {
    while (lastSuccess - time <= 0) {
      assertThat(ended).as("the teller of account %d has failed", account).isFalse();
      Thread.sleep(1);
    }
    return lastSuccess;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        attempt();
      }
    } finally {
      ended = true;
    }
  }

  private void attempt() {
    try {
      engine.begin(this::add);
      least++;
      most++;
      lastSuccess = System.nanoTime();
    } catch (CommitOutcomeUnknownException e) {
      most++;
    } catch (AludelException serverIsAway) {
      // The next attempt tells.
    }
  }

  private void add(Connection connection) {
    long found = amount(connection);
    assertThat(found).as("account %d", account).isBetween(least, most);
    least = found;
    most = found;
    connection.execute(
        text("UPDATE account SET amount = amount + 1 WHERE id = %d".formatted(account)));
  }

  private long amount(Connection connection) {
    return connection
        .execute(text("SELECT amount FROM account WHERE id = %d".formatted(account)))
        .scalars(0, Number.class)
        .one()
        .longValue();
  }
}
