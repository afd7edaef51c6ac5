package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.DetachedInstanceException;
import dev.aludel.instrument.Instrumented;
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

  @Test
  void loadsFirstWhatTheOriginalHadNotLoaded() {
    try (Session session = stored("one")) {
      Copyable original = session.scalars(select(Copyable.class)).one();
      session.expire(original);
      database.sql();

      Copyable clone = original.clone();

      assertThat(database.statements())
          .containsExactly(
              "SELECT copyables.id, copyables.name FROM copyables WHERE copyables.id = ?");
      assertThat(clone.getName()).isEqualTo("one");
      assertThat(Inspect.state(clone).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    }
  }

  @Test
  void tellsOfWhatItsDetachedOriginalHadNotLoaded() {
    Copyable clone = detachedAndExpired().clone();

    assertThatThrownBy(clone::getName)
        .isInstanceOf(DetachedInstanceException.class)
        .hasMessage("""
        Copyable.name of a clone of Copyable#1 is not known: the original had not loaded it, and no session held it to do so.
        Clone it while its session is open, load it before, or set the attribute of the clone. [clone-not-loaded]""");
    assertThatThrownBy(() -> clone.clone().getName())
        .isInstanceOf(DetachedInstanceException.class)
        .hasMessageContaining("of a clone of Copyable#1");
  }

  @Test
  void isNotInsertedBeforeWhatItLacksIsSet() {
    Copyable original = detachedAndExpired();
    try (Session session = database.open()) {
      Copyable lacking = original.clone();
      session.add(lacking);
      assertThatThrownBy(session::flush)
          .isInstanceOf(DetachedInstanceException.class)
          .hasMessageContaining("[clone-not-loaded]");
    }
    try (Session session = database.open()) {
      Copyable whole = original.clone();
      whole.setId(null);
      whole.setName("two");
      session.add(whole);
      session.commit();
      assertThat(whole.getId()).isEqualTo(2);
      assertThat(whole.getName()).isEqualTo("two");
    }
  }

  @Test
  void getsWhatTheRowHasWhenItWasCopiedByOtherMeans() {
    try (Session session = stored("one")) {
      Copyable original = session.scalars(select(Copyable.class)).one();
      session.expire(original);
      Copyable early = copiedFieldByField(original);
      Copyable late = copiedFieldByField(original);

      assertThat(early.getName()).isEqualTo("one");
      original.setName("changed");
      assertThat(late.getName()).isEqualTo("one");
      assertThat(Inspect.state(late).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    }
  }

  @Test
  void tellsOfWhatIsMissingWhenItWasCopiedByOtherMeans() {
    Copyable copy = copiedFieldByField(detachedAndExpired());

    assertThatThrownBy(copy::getName)
        .isInstanceOf(DetachedInstanceException.class)
        .hasMessageContaining("[clone-not-loaded]");
  }

  @Test
  void tellsOfWhatTheOriginalWasGivenUnread() {
    try (Session session = stored("one")) {
      Copyable original = session.scalars(select(Copyable.class)).one();
      session.expire(original);
      Copyable copy = copiedFieldByField(original);
      original.setName("written without being loaded");

      assertThatThrownBy(copy::getName)
          .isInstanceOf(DetachedInstanceException.class)
          .hasMessageContaining("[clone-not-loaded]");
    }
  }

  private Session stored(String name) {
    Registry.of(Copyable.class).metadata().createAll(database.engine());
    database.sessions().begin(session -> {
      Copyable copyable = new Copyable();
      copyable.setName(name);
      session.add(copyable);
    });
    return database.open();
  }

  private Copyable detachedAndExpired() {
    try (Session session = stored("one")) {
      Copyable original = session.scalars(select(Copyable.class)).one();
      session.expire(original);
      return original;
    }
  }

  /** As libraries copy that know nothing of instrumented classes: everything, whatever it means. */
  private static Copyable copiedFieldByField(Copyable original) {
    Instrumented from = (Instrumented) original;
    Instrumented copy = (Instrumented) (Object) new Copyable();
    for (int slot = 0; slot < 2; slot++) {
      copy.$aludel_set(slot, from.$aludel_get(slot));
    }
    copy.$aludel_state(from.$aludel_state());
    copy.$aludel_flags(from.$aludel_flags());
    return (Copyable) copy;
  }
}
