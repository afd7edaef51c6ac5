package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.engine.Engine;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.DetachedInstanceException;
import dev.aludel.error.RowGoneException;
import dev.aludel.error.SessionException;
import dev.aludel.error.StaleDataException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.log.RecordedLog;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Vault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A canary in attributes that are secret, on each database. */
@ParameterizedClass
@EnumSource
class SecretColumnTest {

  private static final String CANARY = "c4naryBird";

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;
  private final SessionFactory sessions;

  SecretColumnTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url).logParameters(true).build();
    sessions = SessionFactory.of(engine);
  }

  @BeforeEach
  void store() {
    Registry.of(Vault.class).metadata().createAll(engine);
    try (RecordedLog log = RecordedLog.start()) {
      sessions.begin(session -> session.add(new Vault(CANARY, CANARY)));

      assertThat(log.lines()).anyMatch(line -> line.contains("INSERT INTO vaults"));
      assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
    }
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void isHiddenInWhatIsTextOfItsInstance() {
    try (Session session = sessions.open()) {
      Vault vault = session.scalars(select(Vault.class)).one();
      vault.setPin(CANARY + 2);
      InstanceState state = Inspect.state(vault);

      assertThat(state.toString()).contains("Vault#***");
      assertThat(state.identity()).hasToString("Vault#***");
      assertThat(state.attribute("pin").history())
          .hasToString("added [***], unchanged [], deleted [***]");
      assertThat(state.attribute("pin").toString()).contains("***").doesNotContain(CANARY);
      assertThat(state.attribute("pin").value()).isEqualTo(CANARY + 2);
      assertThat(state.attribute("label").history())
          .hasToString("added [], unchanged [null], deleted []");
      assertThat(session
              .execute(select(attr(Vault::getPin), attr(Vault::getLabel)))
              .one()
              .toString())
          .doesNotContain(CANARY);
    }
  }

  @Test
  void isHiddenInFailures() {
    assertThat(fails(session -> session.add(new Vault(CANARY, "other"))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(fails(session -> session.add(new Vault("other", CANARY))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(fails(session -> session.add(new Vault(CANARY.repeat(5), null))))
        .isInstanceOf(ValueException.class);
    assertThat(fails(session -> {
          Vault one = session.scalars(select(Vault.class)).one();
          session.expunge(one);
          session.scalars(select(Vault.class)).one();
          session.add(one);
        }))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("Vault#***");
    assertThat(fails(session -> {
          Vault detached = session.scalars(select(Vault.class)).one();
          session.expire(detached);
          session.expunge(detached);
          detached.getLabel();
        }))
        .isInstanceOf(DetachedInstanceException.class);
  }

  @Test
  void isHiddenWhereItsRowIsGone() {
    assertThat(fails(session -> {
          Vault vault = session.scalars(select(Vault.class)).one();
          remove(session);
          vault.setLabel("new");
          session.flush();
        }))
        .isInstanceOf(StaleDataException.class)
        .hasMessageContaining("Vault#***");
    assertThat(fails(session -> {
          Vault vault = session.scalars(select(Vault.class)).one();
          remove(session);
          session.expire(vault);
          vault.getLabel();
        }))
        .isInstanceOf(RowGoneException.class)
        .hasMessageContaining("Vault#***");
  }

  private static void remove(Session session) {
    session.connection().execute(delete(Mapper.of(Vault.class).table()));
  }

  private Throwable fails(Consumer<Session> work) {
    Throwable failure = catchThrowable(() -> sessions.begin(work::accept));
    assertThat(failure).isNotNull();
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    assertThat(text.toString()).doesNotContain(CANARY);
    return failure;
  }
}
