package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.error.LazyLoadException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Aliased;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.ToMany;
import dev.aludel.mapping.ToOne;
import dev.aludel.orm.loading.RelationshipOption;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a query can say about loading beyond the style. */
@ParameterizedClass
@EnumSource
class LoadOptionsTest {

  private static final String USERS = "SELECT users.id, users.name, users.fullname FROM users";

  private final OrmDatabase database;
  private final ToMany<User, Address> addresses;
  private final ToOne<Address, User> user;
  private final ToMany<Node, Node> children;
  private final Select<User> users;

  LoadOptionsTest(DatabaseServer server) {
    database = new OrmDatabase(
        server, User.class, Address.class, Node.class, Post.class, Keyword.class, Comment.class);
    addresses = toMany(User::getAddresses);
    user = toOne(Address::getUser);
    children = toMany(Node::getChildren);
    users = select(User.class).orderBy(attr(User.class, "id"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void storeUsers(int... addresses) {
    database.sessions().begin(session -> {
      for (int i = 0; i < addresses.length; i++) {
        User user = new User("u" + i, null);
        for (int k = 0; k < addresses[i]; k++) {
          user.getAddresses().add(new Address(i + "-" + k));
        }
        session.add(user);
        session.flush();
      }
    });
    database.sql();
  }

  /** A chain of nodes, each the child of the one before. */
  private void storeChain(int length) {
    database.sessions().begin(session -> {
      Node last = null;
      for (int i = 0; i < length; i++) {
        last = new Node("n" + i, last);
        session.add(last);
      }
    });
    database.sql();
  }

  private List<List<String>> emails(Session session, Select<User> query) {
    return session.scalars(query).all().stream()
        .map(one -> one.getAddresses().stream().map(Address::getEmail).toList())
        .toList();
  }

  private static final List<Function<ToMany<User, Address>, RelationshipOption>> STYLES = List.of(
      Load::joined, Load::selectIn, Load::subquery, Load::immediate, Load::cohort, Load::lazy);

  // --- narrowing
  // -----------------------------------------------------------------------------------

  @Test
  void loadsThoseRowsForWhichAConditionHoldsInEachStyle() {
    storeUsers(3, 1);
    for (Function<ToMany<User, Address>, RelationshipOption> style : STYLES) {
      try (Session session = database.open()) {
        RelationshipOption option =
            style.apply(addresses).where(attr(Address::getEmail).ne("0-1"));

        assertThat(emails(session, users.withOption(option)))
            .containsExactly(List.of("0-0", "0-2"), List.of("1-0"));
      }
    }
    assertThat(database.statements())
        .contains(
            "SELECT users.id, users.name, users.fullname, addresses_1.id, addresses_1.email, addresses_1.user_id"
                + " FROM users LEFT JOIN addresses AS addresses_1"
                + " ON users.id = addresses_1.user_id AND addresses_1.email != ?"
                + " ORDER BY users.id, addresses_1.id",
            "SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id"
                + " FROM addresses WHERE addresses.email != ? AND addresses.user_id IN (?, ?)"
                + " ORDER BY addresses.id");
  }

  @Test
  void ordersByWhatTheQuerySaysInEachStyle() {
    storeUsers(3, 1);
    for (Function<ToMany<User, Address>, RelationshipOption> style : STYLES) {
      try (Session session = database.open()) {
        RelationshipOption option =
            style.apply(addresses).orderBy(attr(Address::getEmail).desc());

        assertThat(emails(session, users.withOption(option)))
            .containsExactly(List.of("0-2", "0-1", "0-0"), List.of("1-0"));
      }
    }
  }

  @Test
  void loadsTheFirstOnesOfEachHolderInEachStyle() {
    storeUsers(3, 1, 0, 4);
    for (Function<ToMany<User, Address>, RelationshipOption> style : STYLES) {
      try (Session session = database.open()) {
        RelationshipOption option = style
            .apply(addresses)
            .where(attr(Address::getEmail).ne("3-3"))
            .orderBy(attr(Address::getEmail).desc())
            .limit(2);

        assertThat(emails(session, users.withOption(option)))
            .containsExactly(
                List.of("0-2", "0-1"), List.of("1-0"), List.of(), List.of("3-2", "3-1"));
      }
    }
    assertThat(database.statements())
        .contains("SELECT anon_1.user_id, anon_1.id, anon_1.email, anon_1.user_id FROM"
            + " (SELECT addresses.id, addresses.email, addresses.user_id,"
            + " row_number() OVER (PARTITION BY addresses.user_id ORDER BY addresses.email DESC) AS related_number"
            + " FROM addresses WHERE addresses.email != ? AND addresses.user_id IN (?, ?, ?, ?)) AS anon_1"
            + " WHERE anon_1.related_number <= ? ORDER BY anon_1.related_number");
  }

  @Test
  void limitsAManyToManyByTheTargetsKey() {
    database.sessions().begin(session -> {
      for (String name : List.of("p", "q")) {
        Post post = new Post(name);
        for (String word : List.of("a", "b", "c")) {
          post.getKeywords().add(new Keyword(name + word));
        }
        session.add(post);
      }
    });
    try (Session session = database.open()) {
      List<Post> posts = session
          .scalars(select(Post.class)
              .orderBy(attr(Post::getHeadline))
              .withOption(Load.selectIn(toMany(Post::getKeywords)).limit(2)))
          .all();

      assertThat(posts)
          .extracting(post -> post.getKeywords().stream().map(Keyword::getWord).toList())
          .containsExactly(List.of("pa", "pb"), List.of("qa", "qb"));
    }
  }

  @Test
  void givesNoReferenceWhereTheConditionFailsEvenToWhatIsInMemory() {
    storeUsers(1, 1);
    try (Session session = database.open()) {
      List<User> both = session.scalars(users).all();
      List<Address> all = session
          .scalars(select(Address.class)
              .orderBy(attr(Address.class, "id"))
              .withOption(Load.selectIn(user).where(attr(User::getName).eq("u1"))))
          .all();

      assertThat(all.get(0).getUser()).isNull();
      assertThat(all.get(1).getUser()).isSameAs(both.get(1));
    }
  }

  @Test
  void deletesAllChildrenThoughOnlySomeWereAskedFor() {
    storeUsers(3);
    database.sessions().begin(session -> {
      User holder = session
          .scalars(users.withOption(
              Load.cohort(addresses).where(attr(Address::getEmail).eq("0-1"))))
          .one();

      session.delete(holder);
    });
    try (Session session = database.open()) {
      assertThat(session.scalars(select(Address.class)).all()).isEmpty();
    }
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatThrownBy(() -> Load.selectIn(addresses).limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be 1 or more, not 0");
  }

  // --- inner joins
  // ---------------------------------------------------------------------------------

  @Test
  void leavesHoldersOutByAnInnerJoinButNotBelowAnOuterOne() {
    storeUsers(1, 0);
    database.sessions().begin(session -> session.add(new Address("nobody's")));
    database.sql();
    try (Session session = database.open()) {
      assertThat(emails(session, users.withOption(Load.joined(addresses).inner())))
          .containsExactly(List.of("0-0"));
      Select<Address> all = select(Address.class).orderBy(attr(Address.class, "id"));
      List<Address> found = session
          .scalars(all.withOption(Load.joined(user).then(Load.joined(addresses).inner())))
          .all();

      assertThat(found).extracting(Address::getEmail).containsExactly("0-0", "nobody's");
      assertThat(database.statements())
          .containsExactly(
              "SELECT users.id, users.name, users.fullname, addresses_1.id, addresses_1.email, addresses_1.user_id"
                  + " FROM users JOIN addresses AS addresses_1 ON users.id = addresses_1.user_id"
                  + " ORDER BY users.id, addresses_1.id",
              "SELECT addresses.id, addresses.email, addresses.user_id, users_1.id, users_1.name, users_1.fullname,"
                  + " addresses_1.id, addresses_1.email, addresses_1.user_id FROM addresses"
                  + " LEFT JOIN users AS users_1 ON addresses.user_id = users_1.id"
                  + " LEFT JOIN addresses AS addresses_1 ON users_1.id = addresses_1.user_id"
                  + " ORDER BY addresses.id, addresses_1.id");
    }
  }

  @Test
  void refusesAnInnerJoinOfWhatIsNotJoined() {
    assertThatThrownBy(() -> Load.selectIn(addresses).inner())
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("[not-joined]");
  }

  // --- depth
  // ---------------------------------------------------------------------------------------

  @Test
  void goesDownATreeToAnyDepthByAStatementForEachLevel() {
    storeChain(6);
    for (Function<ToMany<Node, Node>, RelationshipOption> style :
        List.<Function<ToMany<Node, Node>, RelationshipOption>>of(
            Load::selectIn, Load::subquery, Load::immediate)) {
      try (Session session = database.open()) {
        Node root = root(session, style.apply(children).recursive());

        assertThat(database.statements()).hasSize(7);
        assertThat(depth(root)).isEqualTo(6);
        assertThat(database.statements()).isEmpty();
      }
    }
  }

  @Test
  void goesDownATreeSoManyLevels() {
    storeChain(6);
    try (Session session = database.open()) {
      Node root = root(session, Load.selectIn(children).recursive(3));

      assertThat(database.statements()).hasSize(4);
      assertThat(depth(root)).isEqualTo(6);
      assertThat(database.statements()).hasSize(3);
    }
    try (Session session = database.open()) {
      Node root = root(session, Load.joined(children).recursive(3));

      assertThat(database.statements())
          .containsExactly(
              "SELECT nodes.id, nodes.name, nodes.parent_id, nodes_1.id, nodes_1.name, nodes_1.parent_id,"
                  + " nodes_2.id, nodes_2.name, nodes_2.parent_id, nodes_3.id, nodes_3.name, nodes_3.parent_id"
                  + " FROM nodes LEFT JOIN nodes AS nodes_1 ON nodes.id = nodes_1.parent_id"
                  + " LEFT JOIN nodes AS nodes_2 ON nodes_1.id = nodes_2.parent_id"
                  + " LEFT JOIN nodes AS nodes_3 ON nodes_2.id = nodes_3.parent_id WHERE nodes.name = ?");
      assertThat(depth(root)).isEqualTo(6);
    }
  }

  @Test
  void needsNoStackForDepth() {
    storeChain(2_000);
    try (Session session = database.open()) {
      SmallStack.call(() -> root(session, Load.selectIn(children).recursive()));

      assertThat(database.statements()).hasSize(2_001);
    }
  }

  @Test
  void endsWhereTheRowsLeadInACircle() {
    storeChain(3);
    database.sessions().begin(session -> {
      Node first = session
          .scalars(select(Node.class).where(attr(Node::getName).eq("n0")))
          .one();
      Node last = session
          .scalars(select(Node.class).where(attr(Node::getName).eq("n2")))
          .one();
      first.setParent(last);
    });
    try (Session session = database.open()) {
      Node first = root(session, Load.selectIn(children).recursive());

      Node back = first.getChildren().get(0).getChildren().get(0).getChildren().get(0);
      assertThat(back).isSameAs(first);
    }
  }

  @Test
  void refusesDepthWhereThereIsNone() {
    assertThatThrownBy(() -> Load.selectIn(addresses).recursive())
        .isInstanceOf(CompileException.class)
        .hasMessage("""
            User.addresses leads to Address, so that it cannot be gone along again from there. Name the relationships on the way: .then(…). [not-recursive]""");
    assertThatThrownBy(() -> Load.joined(children).recursive())
        .isInstanceOf(CompileException.class)
        .hasMessageContaining("[endless-join]");
    assertThatThrownBy(() -> Load.selectIn(children).recursive(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Node root(Session session, RelationshipOption option) {
    database.sql();
    return session
        .scalars(select(Node.class).where(attr(Node::getName).eq("n0")).withOption(option))
        .one();
  }

  private static int depth(Node root) {
    int depth = 1;
    for (Node node = root;
        !node.getChildren().isEmpty();
        node = node.getChildren().get(0)) {
      depth++;
    }
    return depth;
  }

  // --- contained
  // -----------------------------------------------------------------------------------

  @Test
  void givesEachHolderWhatTheQueryFoundOfIt() {
    storeUsers(3, 1);
    try (Session session = database.open()) {
      Select<User> query = users
          .join(addresses)
          .where(attr(Address::getEmail).like("%-0"))
          .withOption(Load.contained(addresses));

      assertThat(emails(session, query)).containsExactly(List.of("0-0"), List.of("1-0"));
      assertThat(database.statements()).hasSize(1);
    }
  }

  @Test
  void givesThemAgainWhereTheQueryRefreshes() {
    storeUsers(3, 1);
    try (Session session = database.open()) {
      List<User> all =
          session.scalars(users.withOption(Load.selectIn(addresses))).all();
      List<Address> before = all.get(0).getAddresses();
      Select<User> query = users
          .join(addresses)
          .where(attr(Address::getEmail).like("%-0"))
          .withOption(Load.contained(addresses));

      assertThat(emails(session, query))
          .containsExactly(List.of("0-0", "0-1", "0-2"), List.of("1-0"));
      assertThat(emails(session, query.withOption(Load.refreshing())))
          .containsExactly(List.of("0-0"), List.of("1-0"));
      assertThat(all.get(0).getAddresses()).isSameAs(before);
      assertThat(session.dirty()).isEmpty();
    }
  }

  @Test
  void goesOnBelowWhatTheQueryJoined() {
    storeUsers(1);
    try (Session session = database.open()) {
      Aliased<User> owner = alias(User.class, "owner");
      Address address = session
          .scalars(select(Address.class)
              .join(user.to(owner))
              .where(owner.attr(User::getName).eq("u0"))
              .withOption(Load.contained(user.to(owner)).then(Load.selectIn(addresses))))
          .one();
      database.sql();

      assertThat(Objects.requireNonNull(address.getUser()).getAddresses()).containsExactly(address);
      assertThat(database.statements()).isEmpty();
    }
  }

  @Test
  void refusesWhatTheQueryDoesNotJoin() {
    try (Session session = database.open()) {
      assertThatThrownBy(() -> session.scalars(users.withOption(Load.contained(addresses))))
          .isInstanceOf(CompileException.class)
          .hasMessage("""
              User.addresses is to come from addresses, which the query does not join. Join along the relationship, and name the alias if there is one: Load.contained(relationship.to(alias)). [not-contained]""");
      assertThatThrownBy(
              () -> session.stream(users.join(addresses).withOption(Load.contained(addresses)))
                  .all())
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[contained-stream]");
    }
  }

  // --- all others, and refusal
  // ---------------------------------------------------------------------

  @Test
  void loadsAllOthersInOneStyleAtEachStep() {
    storeUsers(2);
    try (Session session = database.open()) {
      User holder = session
          .scalars(
              users.withOption(Load.selectIn(addresses)).withOption(Load.others(LoadStyle.RAISE)))
          .one();

      Address address = holder.getAddresses().get(0);
      assertThatThrownBy(address::getUser)
          .isInstanceOf(LazyLoadException.class)
          .hasMessage("""
              Address.user of Address#%d is not loaded, and its loading style RAISE forbids to load it now.
              Load it with the query: .withOption(Load.selectIn(toOne(Address::getUser))). [lazy-load]""".formatted(address.getId()));
    }
    try (Session session = database.open()) {
      User holder = session
          .scalars(users
              .withOption(Load.selectIn(addresses))
              .withOption(Load.others(LoadStyle.RAISE_ON_SQL)))
          .one();

      assertThat(holder.getAddresses().get(0).getUser()).isSameAs(holder);
    }
  }

  @Test
  void keepsToItsStylesWhenAnInstanceIsReadAgain() {
    storeUsers(1);
    try (Session session = database.open()) {
      User holder =
          session.scalars(users.withOption(Load.others(LoadStyle.RAISE))).one();
      session.expire(holder);

      assertThat(holder.getName()).isEqualTo("u0");
      assertThatThrownBy(holder::getAddresses).isInstanceOf(LazyLoadException.class);
    }
  }

  @Test
  void refusesWhereTheProgramHasSwitchedOffFlushesToo() {
    storeUsers(1);
    try (Session session = database.open()) {
      User holder = session.scalars(users.withOption(Load.raise(addresses))).one();

      session.noAutoflush(
          () -> assertThatThrownBy(holder::getAddresses).isInstanceOf(LazyLoadException.class));
      assertThat(Inspect.history(holder, "addresses").unchanged()).hasSize(1);
    }
  }

  @Test
  void loadsForItsOwnWorkWhatTheProgramMustNotLoad() {
    storeUsers(2);
    database
        .sessions()
        .begin(session -> session.delete(
            session.scalars(users.withOption(Load.raise(addresses))).one()));
    try (Session session = database.open()) {
      assertThat(session.scalars(select(Address.class)).all()).isEmpty();
    }
  }

  // --- subquery
  // ------------------------------------------------------------------------------------

  @Test
  void joinsTheTargetsToTheQueryAsItWas() {
    storeUsers(1, 2, 3);
    try (Session session = database.open()) {
      Select<User> query =
          users.where(attr(User::getName).ge("u0")).limit(2).withOption(Load.subquery(addresses));

      assertThat(emails(session, query)).extracting(List::size).containsExactly(1, 2);
      assertThat(database.statements())
          .containsExactly(
              USERS + " WHERE users.name >= ? ORDER BY users.id LIMIT ?",
              "SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id FROM addresses"
                  + " JOIN (SELECT users.id FROM users WHERE users.name >= ? ORDER BY users.id LIMIT ?) AS anon_1"
                  + " ON anon_1.id = addresses.user_id ORDER BY addresses.id");
    }
  }

  @Test
  void joinsToTheQueryAlsoBelowAJoin() {
    storeUsers(1, 2);
    try (Session session = database.open()) {
      List<Address> all = session
          .scalars(select(Address.class)
              .orderBy(attr(Address.class, "id"))
              .withOption(Load.joined(user).then(Load.subquery(addresses))))
          .all();
      database.sql();

      assertThat(all)
          .extracting(
              one -> Objects.requireNonNull(one.getUser()).getAddresses().size())
          .containsExactly(1, 2, 2);
      assertThat(database.statements()).isEmpty();
    }
  }

  @Test
  void loadsByKeysWhereTheQueryCannotBeRunAgain() {
    storeUsers(1, 2);
    try (Session session = database.open()) {
      Select<User> query = users.distinct().limit(5).withOption(Load.subquery(addresses));

      assertThat(emails(session, query)).hasSize(2);
      assertThat(database.statements().get(1)).contains("IN (?, ?)");

      List<Integer> streamed = new ArrayList<>();
      session.stream(users.withOption(Load.subquery(addresses)))
          .forEach(one -> streamed.add(one.getAddresses().size()));
      assertThat(streamed).containsExactly(1, 2);
    }
  }
}
