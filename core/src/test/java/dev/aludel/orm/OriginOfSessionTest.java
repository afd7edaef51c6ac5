package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import dev.aludel.error.StaleDataException;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that a session sends by itself are caused by lines of the program all the same. */
class OriginOfSessionTest {

  private final List<String> heard = new ArrayList<>();
  private final EngineListener ears = new EngineListener() {
    @Override
    public void beforeExecute(Execution execution) {
      StackTraceElement origin = execution.origin();
      heard.add(
          execution.sql().split(" ", 2)[0] + " " + (origin == null ? "?" : origin.getMethodName()));
    }
  };
  private final Engine engine =
      Engine.builder("jdbc:h2:mem:origins").origin(true).listener(ears).build();
  private final SessionFactory sessions = SessionFactory.of(engine);

  @BeforeEach
  void create() {
    Registry.of(User.class, Address.class).metadata().createAll(engine);
    sessions.begin(session -> session.add(new User("ed", null)));
    heard.clear();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void byTheLineThatFlushes() {
    try (Session session = sessions.open()) {
      store(session);
    }

    assertThat(heard).containsExactly("INSERT store");
  }

  @Test
  void byTheLineThatReadsTheField() {
    try (Session session = sessions.open()) {
      User user = session.scalars(select(User.class)).one();
      heard.clear();
      assertThat(user.getAddresses()).isEmpty();
      session.expire(user);
      assertThat(user.getName()).isEqualTo("ed");
    }

    assertThat(heard).containsExactly("SELECT getAddresses", "SELECT getName");
  }

  @Test
  void isInTheExceptionsOfASession() {
    StaleDataException stale = catchThrowableOfType(
        StaleDataException.class,
        () -> sessions.begin(session -> {
          session.scalars(select(User.class)).one().setFullname("Ed Jones");
          session.connection().execute(text("DELETE FROM users"));
          flush(session);
        }));

    assertThat(stale.origin()).extracting(StackTraceElement::getMethodName).isEqualTo("flush");
  }

  private static void flush(Session session) {
    session.flush();
  }

  private static void store(Session session) {
    session.add(new User("wendy", null));
    session.flush();
  }
}
