package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Result;
import dev.aludel.error.DetachedInstanceException;
import dev.aludel.error.RowGoneException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.InstanceState;
import dev.aludel.orm.bulk.Synchronize;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Bead;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.Seat;
import dev.aludel.orm.model.Seat.Room;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of one instance and not loaded is loaded for all that came with it. */
@ParameterizedClass
@EnumSource
class CohortTest {

  private static final String USERS = "SELECT users.id, users.name, users.fullname FROM users";
  private static final String ADDRESSES_OF =
      "SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id FROM addresses WHERE addresses.user_id IN (%s) ORDER BY addresses.id";

  private final OrmDatabase database;
  private final Select<User> users;
  private final Select<Address> addresses;

  CohortTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Bead.class,
        Country.class,
        City.class,
        Seat.class,
        Room.class);
    users = select(User.class).orderBy(attr(User.class, "id"));
    addresses = select(Address.class).orderBy(attr(Address.class, "id"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void store(int count, int each) {
    database.sessions().begin(session -> {
      for (int i = 1; i <= count; i++) {
        User user = new User("u" + i, null);
        for (int k = 0; k < each; k++) {
          user.getAddresses().add(new Address(i + "." + k + "@x"));
        }
        session.add(user);
      }
    });
    database.sql();
  }

  // --- relationships -----------------------------------------------------------------------------

  @Test
  void loadsACollectionForAllThatCameWithItsHolder() {
    store(3, 2);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();

      assertThat(all.get(1).getAddresses())
          .extracting(Address::getEmail)
          .containsExactly("2.0@x", "2.1@x");
      assertThat(all).allMatch(user -> user.getAddresses().size() == 2);

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              USERS + " ORDER BY users.id",
              ADDRESSES_OF.formatted("?, ?, ?"),
              "  (2, 3, 1)");
    }
  }

  @Test
  void loadsReferencesForAllThatDoNotFindThemInMemory() {
    store(4, 1);
    try (Session session = database.open()) {
      User first = session.getOne(User.class, 1);
      List<Address> all = session.scalars(addresses).all();
      database.sql();

      for (Address address : all) {
        assertThat(Objects.requireNonNull(address.getUser()).getName())
            .isEqualTo("u" + address.getId());
      }
      assertThat(all.get(0).getUser()).isSameAs(first);
      assertThat(database.sql())
          .containsExactly(
              "SELECT users.id, users.id, users.name, users.fullname FROM users WHERE users.id IN (?, ?, ?)",
              "  (2, 3, 4)");
    }
  }

  @Test
  void loadsManyToManyForAll() {
    database.sessions().begin(session -> {
      Keyword java = new Keyword("java");
      for (int i = 0; i < 3; i++) {
        Post post = new Post("post " + i);
        post.getKeywords().addAll(List.of(java, new Keyword("word " + i)));
        session.add(post);
      }
    });
    try (Session session = database.open()) {
      List<Post> posts = session.scalars(select(Post.class)).all();
      database.sql();
      Set<Keyword> words = new HashSet<>();
      posts.forEach(post -> words.addAll(post.getKeywords()));

      assertThat(words).hasSize(4);
      assertThat(words).allMatch(word -> !word.getPosts().isEmpty());
      assertThat(database.statements()).hasSize(2);
    }
  }

  /** 1,000 parents, their children and grandchildren: 3 statements with no option given. */
  @Test
  void goesOnAlongAChainOfHops() {
    database.sessions().begin(session -> {
      for (int i = 0; i < 1_000; i++) {
        Bead parent = new Bead("parent " + i, null);
        for (int k = 0; k < 2; k++) {
          Bead child = new Bead("child", null);
          child.getAfter().add(new Bead("grandchild", null));
          parent.getAfter().add(child);
        }
        session.add(parent);
      }
    });
    try (Session session = database.open()) {
      database.sql();
      int grandchildren = 0;
      for (Bead parent : session
          .scalars(select(Bead.class)
              .where(attr(Bead.class, "beforeId", Integer.class).isNull()))
          .all()) {
        for (Bead child : parent.getAfter()) {
          grandchildren += child.getAfter().size();
        }
      }

      assertThat(grandchildren).isEqualTo(2_000);
      assertThat(database.statements()).hasSize(3);
    }
  }

  @Test
  void loadsByKeysOfSeveralColumns() {
    database.sessions().begin(session -> {
      for (String code : List.of("at", "de", "ch")) {
        Country country = new Country(code, code);
        for (String name : List.of("A", "B")) {
          country.getCities().add(new City(name));
        }
        session.add(country);
      }
    });
    try (Session session = database.open()) {
      List<Country> countries = session.scalars(select(Country.class)).all();
      database.sql();
      assertThat(countries).allMatch(country -> country.getCities().size() == 2);
      assertThat(database.statements()).hasSize(1);
      session.expireAll();

      List<City> cities = new ArrayList<>();
      countries.forEach(country -> cities.addAll(country.getCities()));
      database.sql();
      session.expireAll();
      assertThat(cities).extracting(City::getName).contains("A", "B");
      assertThat(database.statements()).hasSize(1);
    }
  }

  @Test
  void doesNotWaitForThoseThatTheProgramHasForgotten() throws InterruptedException {
    store(20, 1);
    try (Session session = database.open()) {
      List<User> kept = new ArrayList<>(session.scalars(users).all().subList(3, 5));
      while (living(session) > 2) {
        System.gc();
        Thread.sleep(5);
      }
      database.sql();

      assertThat(kept).allMatch(user -> user.getAddresses().size() == 1);
      assertThat(database.sql()).containsExactly(ADDRESSES_OF.formatted("?, ?"), "  (4, 5)");
    }
  }

  private static int living(Session session) {
    int living = 0;
    for (InstanceState state : session.workspace().identityMap().states()) {
      living += state.instance() == null ? 0 : 1;
    }
    return living;
  }

  @Test
  void leavesAloneWhatIsWrittenOrBelongsToNobodyAnyMore() {
    store(4, 1);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      Address added = new Address("new@x");
      added.setUser(all.get(1));
      session.add(added);
      session.expunge(all.get(2));
      database.sql();

      session.noAutoflush(() -> assertThat(all.get(0).getAddresses()).hasSize(1));
      assertThat(database.sql()).containsExactly(ADDRESSES_OF.formatted("?, ?"), "  (1, 4)");
      assertThat(all.get(1).getAddresses()).hasSize(2).contains(added);
      assertThatThrownBy(() -> all.get(2).getAddresses().size())
          .isInstanceOf(DetachedInstanceException.class);
    }
  }

  @Test
  void forgetsWithASavepointWhatItHasLoadedInIt() {
    store(2, 1);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      SessionSavepoint savepoint = session.beginNested();
      session.execute(delete(Address.class));
      assertThat(all).allMatch(user -> user.getAddresses().isEmpty());

      savepoint.rollback();

      assertThat(all).allMatch(user -> user.getAddresses().size() == 1);
    }
  }

  // --- columns -----------------------------------------------------------------------------------

  @Test
  void readsAllAgainAfterACommitByOneStatement() {
    store(3, 0);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      all.get(2).setFullname("changed");
      session.commit();
      database.sql();

      assertThat(all).extracting(User::getName).containsExactly("u1", "u2", "u3");
      assertThat(all.get(2).getFullname()).isEqualTo("changed");
      assertThat(database.sql())
          .containsExactly("BEGIN", USERS + " WHERE users.id IN (?, ?, ?)", "  (1, 2, 3)");
    }
  }

  @Test
  void keepsWhatOthersHaveWritten() {
    store(2, 0);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      session.commit();
      all.get(1).setName("mine");

      assertThat(all.get(0).getName()).isEqualTo("u1");
      assertThat(all.get(1).getName()).isEqualTo("mine");
      assertThat(session.dirty()).containsExactly(all.get(1));
    }
  }

  @Test
  void findsOnlyWithThoseThemselvesThatTheirRowsAreGone() {
    store(3, 0);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      session.execute(
          delete(User.class).where(attr(User.class, "id", Integer.class).eq(2)), Synchronize.NONE);
      session.expireAll();

      assertThat(all.get(0).getName()).isEqualTo("u1");
      assertThatThrownBy(() -> all.get(1).getName())
          .isInstanceOf(RowGoneException.class)
          .hasMessageContaining("User#2");
      assertThat(all.get(2).getName()).isEqualTo("u3");
    }
  }

  @Test
  void followsReferencesOfExpiredInstancesByTwoStatements() {
    store(3, 1);
    try (Session session = database.open()) {
      List<Address> all = session.scalars(addresses).all();
      session.commit();
      database.sql();

      assertThat(all).allMatch(address -> address.getUser() != null);
      assertThat(database.statements()).hasSize(2);
    }
  }

  @Test
  void isThatOfTheLatestQuery() {
    store(4, 1);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      List<User> some = session
          .scalars(users.where(attr(User.class, "id", Integer.class).gt(2)))
          .all();
      database.sql();

      assertThat(some.get(0).getAddresses()).hasSize(1);
      assertThat(database.sql()).containsExactly(ADDRESSES_OF.formatted("?, ?"), "  (3, 4)");
      assertThat(all.get(0).getAddresses()).hasSize(1);
      assertThat(database.sql()).containsExactly(ADDRESSES_OF.formatted("?, ?"), "  (1, 2)");
    }
  }

  @Test
  void countsTheRowsThatAStreamReadsTogether() {
    store(4, 1);
    try (Session session = database.open();
        Result<User> result = session.stream(users, 2)) {
      for (User user : result) {
        assertThat(user.getAddresses()).hasSize(1);
      }
      assertThat(database.statements())
          .filteredOn(sql -> sql.contains("FROM addresses"))
          .containsExactly(ADDRESSES_OF.formatted("?, ?"), ADDRESSES_OF.formatted("?, ?"));
    }
  }

  // --- switched off ------------------------------------------------------------------------------

  @Test
  void isSwitchedOffForASessionAQueryOrARelationship() {
    store(2, 1);
    try (Session session = database.sessions().withCohorts(false).open()) {
      requireSingle(session, users);
    }
    try (Session session = database.open()) {
      requireSingle(session, users.withOption(Load.alone()));
    }
    try (Session session = database.open()) {
      requireSingle(session, users.withOption(Load.lazy(toMany(User::getAddresses))));
    }
  }

  private void requireSingle(Session session, Select<User> query) {
    List<User> all = session.scalars(query).all();
    database.sql();
    assertThat(all).allMatch(user -> user.getAddresses().size() == 1);
    assertThat(database.statements()).hasSize(2);
  }

  @Test
  void keepsTheOptionsOfTheQuery() {
    store(3, 2);
    try (Session session = database.open()) {
      List<User> all = session
          .scalars(users.withOption(
              Load.cohort(toMany(User::getAddresses)).then(Load.joined(toOne(Address::getUser)))))
          .all();
      session.expireAll();
      assertThat(all).extracting(User::getName).containsExactly("u1", "u2", "u3");
      database.sql();

      assertThat(all).allMatch(user -> user.getAddresses().size() == 2);
      assertThat(database.statements()).singleElement().asString().contains("LEFT JOIN users");
    }
  }

  @Test
  void seesWhatIsFlushedBefore() {
    store(2, 1);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      Address address = all.get(0).getAddresses().get(0);
      session.expire(all.get(1), "addresses");
      address.setUser(all.get(1));

      assertThat(all.get(1).getAddresses()).hasSize(2).contains(address);
      session.commit();
      assertThat(all.get(0).getAddresses()).isEmpty();
    }
  }

  @Test
  void takesTheValuesThatAStatementHasMade() {
    store(3, 0);
    try (Session session = database.open()) {
      List<User> all = session.scalars(users).all();
      Column<String> name = attr(User::getName);
      session.execute(update(User.class).set(name, name.concat("!")));
      database.sql();

      assertThat(all).extracting(User::getName).containsExactly("u1!", "u2!", "u3!");
      assertThat(database.statements()).hasSize(1);
    }
  }

  @Test
  void endsWithTheSession() {
    store(2, 1);
    List<User> all;
    try (Session session = database.open()) {
      all = session.scalars(users).all();
    }
    try (Session other = database.open()) {
      all.forEach(other::add);
      assertThat(IntStream.range(0, 2).map(i -> all.get(i).getAddresses().size()))
          .containsExactly(1, 1);
    }
  }
}
