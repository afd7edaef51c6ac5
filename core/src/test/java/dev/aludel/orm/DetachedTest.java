package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.engine.Engine;
import dev.aludel.error.DetachedInstanceException;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.mapping.Relationship;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an error says of an instance that no session holds any more, where the engine finds lines of the program. */
class DetachedTest {

  private static final String CURE = "Read it while the session is open, load it with the query by"
      + " .withOption(Load.selectIn(toMany(User::getAddresses))), or add the instance to a session."
      + " [detached-instance]";

  private final Engine engine =
      Engine.builder("jdbc:h2:mem:detached").origin(true).build();
  private final SessionFactory sessions = SessionFactory.of(engine);

  @BeforeEach
  void create() {
    Registry.of(User.class, Address.class).metadata().createAll(engine);
    sessions.begin(session -> {
      User ed = new User("ed", null);
      ed.getAddresses().add(new Address("ed@x"));
      session.add(ed);
      session.add(new User("wendy", null));
    });
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void namesTheLinesThatLoadedItAndClosedItsSession() {
    Session session = sessions.open();
    User ed = load(session);
    close(session);

    assertThat(message(ed)).isEqualTo("""
            User.addresses of User#1 is not loaded, and no session holds the instance to load it.
            It was loaded at dev.aludel.orm.DetachedTest.load(DetachedTest.java:*). \
            Its session was closed at dev.aludel.orm.DetachedTest.close(DetachedTest.java:*).
            """ + CURE);
  }

  @Test
  void namesThemOfAMemberOfACohort() {
    Session session = sessions.open();
    User ed = all(session);
    close(session);

    assertThat(message(ed))
        .contains(
            "It was loaded at dev.aludel.orm.DetachedTest.all(DetachedTest.java:*).",
            "Its session was closed at dev.aludel.orm.DetachedTest.close(");
  }

  @Test
  void namesTheReadOfTheFieldThatLoadedIt() {
    Session session = sessions.open();
    Address address = follow(load(session));
    session.expire(address);
    close(session);

    DetachedInstanceException thrown =
        catchThrowableOfType(DetachedInstanceException.class, address::getEmail);

    assertThat(plain(thrown)).isEqualTo("""
            Address.email of Address#1 is not loaded, and no session holds the instance to load it.
            It was loaded at dev.aludel.orm.DetachedTest.follow(DetachedTest.java:*). \
            Its session was closed at dev.aludel.orm.DetachedTest.close(DetachedTest.java:*).
            Read it while the session is open, keep what was read by sessions.withExpireOnCommit(false), \
            or add the instance to a session. [detached-instance]""");
  }

  @Test
  void saysOfAnInstanceThatNoQueryHasLoadedThatItWasAdded() {
    User jack = new User("jack", null);
    Session session = sessions.open();
    session.add(jack);
    session.commit();
    close(session);

    DetachedInstanceException thrown =
        catchThrowableOfType(DetachedInstanceException.class, jack::getName);

    assertThat(plain(thrown))
        .contains("No query of that session has loaded it: it was added. "
            + "Its session was closed at dev.aludel.orm.DetachedTest.close(DetachedTest.java:*).");
  }

  @Test
  void saysOfAnInstanceThatWasExpungedThatItsSessionIsOpen() {
    try (Session session = sessions.open()) {
      User ed = load(session);
      session.expunge(ed);

      assertThat(message(ed))
          .contains("Its session is open, and has let go of it by expunge, expungeAll or reset.\n");
    }
  }

  @Test
  void namesTheAttributeWhereThereIsNoGetter() {
    try (Engine other = Engine.create("jdbc:h2:mem:detached-yard")) {
      Registry.of(Yard.class, Tree.class).metadata().createAll(other);
      SessionFactory.of(other).begin(session -> session.add(new Yard()));
      Yard yard = SessionFactory.of(other)
          .beginAndReturn(session -> session.scalars(select(Yard.class)).one());

      assertThat(
              plain(catchThrowableOfType(DetachedInstanceException.class, () -> yard.trees.size())))
          .contains(" by .withOption(Load.selectIn(toMany(Yard.class, \"trees\"))), or ");
    }
  }

  @Mapped
  static class Yard {
    @Id
    @Nullable
    Integer id;

    @Relationship
    List<Tree> trees = new ArrayList<>();
  }

  @Mapped
  static class Tree {
    @Id
    @Nullable
    Integer id;

    @Column(references = "yard.id")
    @Nullable
    Integer yardId;
  }

  @Test
  void givesAnOptionThatCures() {
    User ed;
    try (Session session = sessions.open()) {
      ed = session
          .scalars(select(User.class).withOption(Load.selectIn(toMany(User::getAddresses))))
          .all()
          .get(0);
    }

    assertThat(ed.getAddresses()).hasSize(1);
  }

  private static User load(Session session) {
    return Objects.requireNonNull(session.get(User.class, 1));
  }

  private static User all(Session session) {
    return session.scalars(select(User.class)).all().get(0);
  }

  private static Address follow(User user) {
    return user.getAddresses().get(0);
  }

  private static void close(Session session) {
    session.close();
  }

  private static String message(User user) {
    return plain(catchThrowableOfType(DetachedInstanceException.class, user::getAddresses));
  }

  private static String plain(DetachedInstanceException thrown) {
    return String.valueOf(thrown.getMessage()).replaceAll("java:\\d+", "java:*");
  }
}
