package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.orm.Load.joined;
import static dev.aludel.orm.Load.selectIn;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.DetachedInstanceException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.loading.LoaderOption;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Document;
import dev.aludel.orm.model.Folder;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LoadingTest {

  private static final String USERS = "SELECT users.id, users.name, users.fullname FROM users";
  private static final String ADDRESSES =
      "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses";

  private final DatabaseServer server;
  private final OrmDatabase database;

  LoadingTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loadsACollectionAtItsFirstRead() {
    storeUsers(1, 2);
    try (Session session = database.open()) {
      User user = users(session).get(0);
      assertThat(database.statements()).containsExactly(USERS);

      assertThat(user.getAddresses()).hasSize(2);
      assertThat(user.getAddresses()).allMatch(address -> address.getUser() == user);

      assertThat(database.sql())
          .containsExactly(
              ADDRESSES + " WHERE addresses.user_id = ? ORDER BY addresses.id", "  (1)");
    }
  }

  @Test
  void findsAReferenceInMemoryOrByOneSelect() {
    storeUsers(2, 1);
    try (Session session = database.open()) {
      List<Address> addresses = session.scalars(select(Address.class)).all();
      User first = session.get(User.class, 1);
      database.sql();

      assertThat(addresses.get(0).getUser()).isSameAs(first);
      assertThat(database.sql()).isEmpty();
      assertThat(addresses.get(1).getUser()).extracting(User::getName).isEqualTo("u2");
      assertThat(database.sql()).containsExactly(USERS + " WHERE users.id = ?", "  (2)");
    }
  }

  @Test
  void joinsACollectionAndGivesEachHolderOnce() {
    storeUsers(2, 2);
    try (Session session = database.open()) {
      List<User> users = users(session, joined(toMany(User::getAddresses)));

      assertThat(users).extracting(user -> user.getAddresses().size()).containsExactly(2, 2);
      assertThat(database.statements())
          .containsExactly(
              "SELECT users.id, users.name, users.fullname, addresses_1.id, addresses_1.email,"
                  + " addresses_1.user_id FROM users LEFT JOIN addresses AS addresses_1"
                  + " ON users.id = addresses_1.user_id ORDER BY addresses_1.id");
    }
  }

  @Test
  void loadsAnEmptyCollectionByAJoinToo() {
    storeUsers(1, 0);
    try (Session session = database.open()) {
      User user = users(session, joined(toMany(User::getAddresses))).get(0);
      database.sql();

      assertThat(user.getAddresses()).isEmpty();
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void loadsAJoinedCollectionByKeysUnderLimit() {
    storeUsers(3, 2);
    try (Session session = database.open()) {
      List<User> users = session
          .scalars(select(User.class)
              .orderBy(attr(User::getId))
              .limit(2)
              .withOption(joined(toMany(User::getAddresses))))
          .all();

      assertThat(users).extracting(user -> user.getAddresses().size()).containsExactly(2, 2);
      assertThat(database.statements())
          .containsExactly(
              USERS + " ORDER BY users.id LIMIT ?",
              "SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id"
                  + " FROM addresses WHERE addresses.user_id IN (?, ?) ORDER BY addresses.id");
    }
  }

  @Test
  void loadsCollectionsOfAllHoldersByTheirKeys() {
    storeUsers(3, 1);
    try (Session session = database.open()) {
      List<User> users = users(session, selectIn(toMany(User::getAddresses)));

      assertThat(users).extracting(user -> user.getAddresses().size()).containsExactly(1, 1, 1);
      assertThat(database.statements())
          .containsExactly(
              USERS,
              "SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id"
                  + " FROM addresses WHERE addresses.user_id IN (?, ?, ?) ORDER BY addresses.id");
    }
  }

  @Test
  void asksForAtMostFiveThousandKeysAtOnce() {
    storeUsers(5_001, 1);
    try (Session session = database.open()) {
      List<User> users = users(session, selectIn(toMany(User::getAddresses)));

      assertThat(users).allMatch(user -> user.getAddresses().size() == 1);
      assertThat(database.statements())
          .hasSize(3)
          .last()
          .isEqualTo("SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id"
              + " FROM addresses WHERE addresses.user_id IN (?) ORDER BY addresses.id");
    }
  }

  @Test
  void asksForManyKeysAsTheDatabaseFindsThemFastest() {
    storeUsers(16, 2);
    try (Session session = database.open()) {
      List<User> users = users(session, selectIn(toMany(User::getAddresses)));

      assertThat(users).allMatch(user -> user.getAddresses().size() == 2);
      assertThat(database.statements())
          .last()
          .isEqualTo("SELECT addresses.user_id, addresses.id, addresses.email, addresses.user_id"
              + " FROM addresses"
              + (server == DatabaseServer.H2
                  ? " JOIN unnest(?) AS anon_1 (given) ON addresses.user_id = anon_1.given"
                  : " WHERE addresses.user_id IN (?" + ", ?".repeat(15) + ")")
              + " ORDER BY addresses.id");
    }
  }

  @Test
  void loadsAManyToManyByKeys() {
    database.sessions().begin(session -> {
      Post post = new Post("one");
      post.getKeywords().addAll(List.of(new Keyword("a"), new Keyword("b")));
      session.addAll(List.of(post, new Post("two")));
    });
    database.sql();
    try (Session session = database.open()) {
      List<Post> posts = session
          .scalars(select(Post.class).withOption(selectIn(toMany(Post::getKeywords))))
          .all();

      assertThat(posts).extracting(post -> post.getKeywords().size()).containsExactly(2, 0);
      assertThat(database.statements())
          .containsExactly(
              "SELECT posts.id, posts.headline, posts.status FROM posts",
              "SELECT post_keywords.post_id, keywords.word, keywords.weight FROM keywords"
                  + " JOIN post_keywords ON keywords.word = post_keywords.keyword_word"
                  + " WHERE post_keywords.post_id IN (?, ?)");
    }
  }

  @Test
  void loadsReferencesByKeysEachOnce() {
    storeUsers(2, 2);
    try (Session session = database.open()) {
      List<Address> addresses = session
          .scalars(select(Address.class).withOption(selectIn(toOne(Address::getUser))))
          .all();

      assertThat(addresses).allMatch(address -> address.getUser() != null);
      assertThat(database.statements())
          .containsExactly(
              ADDRESSES,
              "SELECT users.id, users.id, users.name, users.fullname FROM users"
                  + " WHERE users.id IN (?, ?)");
    }
  }

  @Test
  void nestsOptions() {
    database.sessions().begin(session -> {
      Node root = new Node("root", null);
      new Node("leaf", new Node("middle", root));
      session.add(root);
    });
    database.sql();
    try (Session session = database.open()) {
      Node root = session
          .scalars(select(Node.class)
              .where(attr(Node::getName).eq("root"))
              .withOption(
                  joined(toMany(Node::getChildren)).then(selectIn(toMany(Node::getChildren)))))
          .one();

      Node middle = root.getChildren().get(0);
      assertThat(middle.getParent()).isSameAs(root);
      assertThat(middle.getChildren()).extracting(Node::getName).containsExactly("leaf");
      assertThat(database.statements())
          .containsExactly(
              "SELECT nodes.id, nodes.name, nodes.parent_id, nodes_1.id, nodes_1.name,"
                  + " nodes_1.parent_id FROM nodes LEFT JOIN nodes AS nodes_1"
                  + " ON nodes.id = nodes_1.parent_id WHERE nodes.name = ?",
              "SELECT nodes.parent_id, nodes.id, nodes.name, nodes.parent_id FROM nodes"
                  + " WHERE nodes.parent_id IN (?)");
    }
  }

  @Test
  void joinsByDefaultWhereTheClassSaysSoButNotInCircles() {
    database.sessions().begin(session -> {
      Folder folder = new Folder("docs");
      folder.getDocuments().add(new Document("plan"));
      session.add(folder);
    });
    database.sql();
    try (Session session = database.open()) {
      Folder folder = session.scalars(select(Folder.class)).one();

      assertThat(folder.getDocuments().get(0).getFolder()).isSameAs(folder);
      assertThat(database.statements())
          .containsExactly("SELECT folders.id, folders.name, folders.parent_id, documents_1.id,"
              + " documents_1.title, documents_1.folder_id, folders_1.id, folders_1.name,"
              + " folders_1.parent_id FROM folders LEFT JOIN documents AS documents_1"
              + " ON folders.id = documents_1.folder_id LEFT JOIN folders AS folders_1"
              + " ON documents_1.folder_id = folders_1.id");
    }
  }

  @Test
  void refusesToLoadAReferenceOfADetachedInstance() {
    storeUsers(1, 1);
    Address address;
    try (Session session = database.open()) {
      address = session.scalars(select(Address.class)).one();
    }

    assertThatThrownBy(address::getUser)
        .isInstanceOf(DetachedInstanceException.class)
        .hasMessage("""
            Address.user of Address#1 is not loaded, and no session holds the instance to load it.
            Where it was loaded, and where its session was closed, this tells of engines built with origin(true).
            Read it while the session is open, load it with the query by .withOption(Load.selectIn(toOne(Address::getUser))), or add the instance to a session. \
            [detached-instance]""");
  }

  private List<User> users(Session session, LoaderOption... options) {
    Select<User> query = select(User.class);
    for (LoaderOption option : options) {
      query = query.withOption(option);
    }
    return session.scalars(query).all();
  }

  private void storeUsers(int count, int addresses) {
    database.sessions().begin(session -> {
      List<User> users = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        User user = new User("u" + i, null);
        for (int j = 1; j <= addresses; j++) {
          user.getAddresses().add(new Address(i + "-" + j));
        }
        users.add(user);
      }
      session.addAll(users);
    });
    database.sql();
  }
}
