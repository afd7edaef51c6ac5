package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aludel.engine.Engine;
import dev.aludel.error.MappingException;
import dev.aludel.error.SessionException;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.ElementListener;
import dev.aludel.mapping.InstanceListener;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Seat;
import dev.aludel.orm.model.Seat.Room;
import dev.aludel.orm.model.User;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.Query;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private final List<String> told = new ArrayList<>();
  private final Map<Object, String> names = new IdentityHashMap<>();
  private @Nullable Engine open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
    Registry.of(User.class, Address.class, Account.class); // without listeners, for other tests
  }

  private SessionFactory sessions(Registry.Builder mappings) {
    Registry registry = mappings
        .add(User.class, Address.class, Account.class, Seat.class, Room.class)
        .build();
    Engine engine = Engine.create("jdbc:h2:mem:listeners");
    open = engine;
    registry.metadata().createAll(engine);
    return SessionFactory.of(engine);
  }

  // --- instances -------------------------------------------------------------------------------

  private final class Recorder implements InstanceListener<User> {
    @Override
    public void beforeInsert(User user) {
      told.add("before insert " + user);
      if (user.getFullname() == null) {
        user.setFullname("made up");
      }
    }

    @Override
    public void beforeUpdate(User user) {
      told.add("before update " + user);
      user.setFullname(user.getFullname() + "!");
    }

    @Override
    public void beforeDelete(User user) {
      told.add("before delete " + user);
    }

    @Override
    public void inserted(User user) {
      told.add("inserted " + user + " " + user.getId());
    }

    @Override
    public void updated(User user) {
      told.add("updated " + user);
    }

    @Override
    public void deleted(User user) {
      told.add("deleted " + user);
    }

    @Override
    public void loaded(User user) {
      told.add("loaded " + user);
    }
  }

  @Test
  void tellsWhatHappensToInstancesAndLetsThemBeChangedBefore() {
    SessionFactory sessions = sessions(Registry.builder().listen(User.class, new Recorder()));
    try (Session session = sessions.open()) {
      User ed = new User("ed", null);
      session.addAll(List.of(ed, new Account("x", 1)));
      session.flush();
      assertThat(ed.getFullname()).isEqualTo("made up");
      ed.setName("eddie");
      session.commit();
      assertThat(ed.getFullname()).isEqualTo("made up!");
      session.delete(ed);
      session.rollback();
    }
    try (Session session = sessions.open()) {
      User ed = session.scalars(select(User.class)).one();
      session.scalars(select(User.class)).all();
      session.delete(ed);
      session.commit();
    }

    assertThat(told)
        .containsExactly(
            "before insert User(ed)",
            "inserted User(ed) 1",
            "before update User(eddie)",
            "updated User(eddie)",
            "loaded User(eddie)",
            "before delete User(eddie)",
            "deleted User(eddie)");
  }

  @Test
  void keepsWhatAListenerAddsDuringAFlushForTheNextOne() {
    SessionFactory sessions =
        sessions(Registry.builder().listen(User.class, new InstanceListener<>() {
          @Override
          public void inserted(User user) {
            if (user.getName().length() < 4) {
              Session session = Objects.requireNonNull(Inspect.session(user));
              session.add(new User(user.getName() + "+", null));
              user.setFullname("seen");
            }
          }
        }));
    sessions.begin(session -> session.add(new User("e", null)));

    try (Session session = sessions.open()) {
      assertThat(session.scalars(select(User.class).orderBy(attr(User::getId))).all())
          .extracting(User::getName, User::getFullname)
          .containsExactly(
              tuple("e", "seen"), tuple("e+", "seen"), tuple("e++", "seen"), tuple("e+++", null));
    }
  }

  @Test
  void givesUpWhenAListenerNeverLetsASessionBeClean() {
    SessionFactory sessions =
        sessions(Registry.builder().listen(User.class, new InstanceListener<>() {
          @Override
          public void inserted(User user) {
            Objects.requireNonNull(Inspect.session(user)).add(new User("again", null));
          }
        }));
    try (Session session = sessions.open()) {
      session.add(new User("e", null));

      assertThatThrownBy(session::commit)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("[never-clean]");
      session.rollback();
    }
  }

  // --- values ----------------------------------------------------------------------------------

  @Test
  void seesEachValueThatIsSetAndSaysWhatItBecomes() {
    SessionFactory sessions = sessions(Registry.builder()
        .onSet(User.class, "name", String.class, (user, name) -> {
          told.add(String.valueOf(name));
          if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a user has a name");
          }
          return name.toLowerCase(Locale.ROOT);
        })
        .onSet(
            Account.class,
            "balance",
            Long.class,
            (account, balance) -> balance == null ? 0 : Math.max(0, balance)));
    try (Session session = sessions.open()) {
      User ed = new User("ED", null);
      Account account = new Account("x", -5);
      session.addAll(List.of(ed, account));
      assertThat(ed.getName()).isEqualTo("ed");
      assertThat(account.getBalance()).isZero();
      session.commit();

      for (String name : List.of("A", "B", "C")) {
        ed.setName(name);
      }
      account.setBalance(-1);
      account.setBalance(7);
      account.setBalance(-7);
      assertThat(account.getBalance()).isZero();
      assertThatThrownBy(() -> ed.setName(" ")).isInstanceOf(IllegalArgumentException.class);
      assertThat(ed.getName()).isEqualTo("c");
      session.commit();

      assertThat(ed.getName()).isEqualTo("c");
      assertThat(told).containsExactly("ED", "A", "B", "C", " ");
      assertThatThrownBy(() -> session.add(new User("", null)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void seesTheReferenceThatANewInstanceBrings() {
    Room red = new Room();
    Room blue = new Room();
    SessionFactory sessions = sessions(Registry.builder()
        .onSet(Seat.class, "room", Room.class, (seat, room) -> room == red ? blue : room));
    try (Session session = sessions.open()) {
      Seat seat = new Seat(5, red);

      session.add(seat);

      assertThat(seat.getRoom()).isSameAs(blue);
      assertThat(blue.getSeats()).containsExactly(seat);
      assertThat(red.getSeats()).isEmpty();
      session.commit();
      assertThat(session.contains(red)).isFalse();
      assertThat(seat.getRoom()).isSameAs(blue);
    }
  }

  @Test
  void refusesAListenerToAnAttributeThatThereIsNot() {
    assertThatThrownBy(() -> sessions(Registry.builder()
            .onSet(User.class, "nick", String.class, (user, value) -> value)
            .onSet(User.class, "addresses", Address.class, (user, value) -> value)
            .onElements(User.class, "addresses", User.class, new ElementListener<>() {})
            .onSet(User.class, "name", Integer.class, (user, value) -> value)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("[listener-attribute]")
        .hasMessageContaining("[listener-type]");
  }

  @Test
  void seesReferencesAndMayReplaceOrRefuseThem() {
    User other = new User("other", null);
    SessionFactory sessions =
        sessions(Registry.builder().onSet(Address.class, "user", User.class, (address, user) -> {
          told.add(address + " to " + user);
          if (user != null && user.getName().equals("nobody")) {
            throw new IllegalArgumentException("not to nobody");
          }
          return user != null && user.getName().equals("ed") ? other : user;
        }));
    try (Session session = sessions.open()) {
      Address address = new Address("a@x");
      User ed = new User("ed", null);
      User nobody = new User("nobody", null);
      session.addAll(List.of(other, ed, nobody, address));
      session.commit();

      address.setUser(ed);
      assertThat(address.getUser()).isSameAs(other);
      assertThat(other.getAddresses()).containsExactly(address);
      assertThat(ed.getAddresses()).isEmpty();
      assertThatThrownBy(() -> address.setUser(nobody)).hasMessage("not to nobody");
      assertThat(address.getUser()).isSameAs(other);
      address.setUser(null);
      assertThat(other.getAddresses()).isEmpty();
      ed.getAddresses().add(address); // the other side's own business
      session.commit();

      assertThat(address.getUser()).isSameAs(ed);
      assertThat(told)
          .containsExactly(
              "Address(a@x) to User(ed)", "Address(a@x) to User(nobody)", "Address(a@x) to null");
    }
  }

  @Test
  void seesElementsAndMayReplaceOrRefuseThem() {
    Address instead = new Address("instead@x");
    SessionFactory sessions = sessions(Registry.builder()
        .onElements(User.class, "addresses", Address.class, new ElementListener<>() {
          @Override
          public Address added(User user, Address address) {
            told.add("+" + address.getEmail());
            if (address.getEmail().equals("bad@x")) {
              throw new IllegalArgumentException("no bad ones");
            }
            return address.getEmail().equals("b@x") ? instead : address;
          }

          @Override
          public void removed(User user, Address address) {
            told.add("-" + address.getEmail());
            if (address.getEmail().equals("kept@x")) {
              throw new IllegalArgumentException("to be kept");
            }
          }
        }));
    try (Session session = sessions.open()) {
      User ed = new User("ed", null);
      Address first = new Address("a@x");
      Address kept = new Address("kept@x");
      session.add(ed);
      ed.getAddresses().add(first);
      ed.getAddresses().add(new Address("b@x"));
      ed.getAddresses().add(kept);
      assertThat(ed.getAddresses()).containsExactly(first, instead, kept);
      assertThat(instead.getUser()).isSameAs(ed);
      session.commit();

      assertThatThrownBy(() -> ed.getAddresses().add(new Address("bad@x")))
          .hasMessage("no bad ones");
      assertThatThrownBy(() -> ed.getAddresses().remove(kept)).hasMessage("to be kept");
      assertThatThrownBy(() -> ed.getAddresses().clear()).hasMessage("to be kept");
      assertThat(ed.getAddresses()).containsExactly(first, instead, kept);
      assertThat(session.isModified(ed)).isFalse();
      ed.getAddresses().remove(first);
      ed.getAddresses().set(0, new Address("c@x"));
      session.commit();

      assertThat(ed.getAddresses())
          .extracting(Address::getEmail)
          .containsExactlyInAnyOrder("kept@x", "c@x");
      assertThat(told)
          .containsExactly(
              "+a@x",
              "+b@x",
              "+kept@x",
              "+bad@x",
              "-kept@x",
              "-a@x",
              "-instead@x",
              "-kept@x",
              "-a@x",
              "+c@x",
              "-instead@x");
    }
  }

  // --- sessions --------------------------------------------------------------------------------

  @Test
  void tellsWhatASessionDoes() {
    SessionFactory sessions = sessions(Registry.builder()).withListener(new SessionListener() {
      @Override
      public void beforeFlush(Session session) {
        told.add("before flush of " + session.newInstances());
        if (session.newInstances().isEmpty()) {
          return;
        }
        session.add(new User("added before", null));
      }

      @Override
      public void flushed(Session session, FlushPlan plan) {
        told.add("flushed " + plan.sql().size());
      }

      @Override
      public void beforeCommit(Session session) {
        told.add("before commit");
      }

      @Override
      public void committed(Session session) {
        told.add("committed");
      }

      @Override
      public void rolledBack(Session session) {
        told.add("rolled back");
      }

      @Override
      public void rolledBackToSavepoint(Session session) {
        told.add("rolled back to savepoint");
      }

      @Override
      public void stateChanged(
          Session session, Object instance, LifecycleState before, LifecycleState now) {
        String name = names.computeIfAbsent(instance, one -> ((User) one).getName());
        told.add(name + " " + before + " -> " + now);
      }
    });
    try (Session session = sessions.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.commit();
      session.nested(() -> {});
      session.beginNested().rollback();
      session.delete(ed);
      session.rollback();
      session.expunge(ed);
    }

    assertThat(told)
        .containsExactly(
            "ed TRANSIENT -> PENDING",
            "before commit",
            "before flush of [User(ed)]",
            "added before TRANSIENT -> PENDING",
            "ed PENDING -> PERSISTENT",
            "added before PENDING -> PERSISTENT",
            "flushed 1",
            "committed",
            "rolled back to savepoint",
            "rolled back",
            "ed PERSISTENT -> DETACHED",
            "added before PERSISTENT -> DETACHED");
  }

  @Test
  void letsEachStatementBeReplaced() {
    SessionFactory plain = sessions(Registry.builder());
    plain.begin(session -> {
      User ed = new User("ed", null);
      ed.getAddresses().addAll(List.of(new Address("a"), new Address("b")));
      session.addAll(List.of(ed, new User("gone", null)));
    });
    SessionFactory sessions = plain.withListener(new SessionListener() {
      @Override
      public Statement beforeExecute(Session session, Statement statement) {
        if (!(statement instanceof Select<?> select)) {
          return statement;
        }
        boolean ofAddresses = select.selections().get(0) instanceof EntityClause<?> entity
            && entity.entity() == Address.class;
        return ofAddresses
            ? select.where(attr(Address::getEmail).ne("b"))
            : select.where(attr(User::getName).ne("gone"));
      }
    });
    try (Session session = sessions.open()) {
      User ed = session.scalars(select(User.class)).one();

      assertThat(ed.getName()).isEqualTo("ed");
      assertThat(ed.getAddresses()).extracting(Address::getEmail).containsExactly("a");
    }
    SessionFactory wrong = plain.withListener(new SessionListener() {
      @Override
      public Statement beforeExecute(Session session, Statement statement) {
        return statement instanceof Query<?> ? Sql.text("SELECT 1") : statement;
      }
    });
    try (Session session = wrong.open()) {
      assertThatThrownBy(() -> session.scalars(select(User.class)))
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("[other-kind]");
    }
  }
}
