package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Copyable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloneTest {

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isANewInstanceWithTheValuesOfItsOriginal() {
    Registry.of(Copyable.class).metadata().createAll(database.engine());
    try (Session session = database.open()) {
      Copyable original = new Copyable();
      original.setName("one");
      session.add(original);
      session.flush();

      Copyable clone = original.clone();
      clone.setName("two");

      assertThat(session.dirty()).isEmpty();
      assertThat(original.getName()).isEqualTo("one");
      assertThat(Inspect.state(clone).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    }
  }
}
