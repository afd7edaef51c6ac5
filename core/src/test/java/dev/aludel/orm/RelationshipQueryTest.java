package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Aliased;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Expression;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RelationshipQueryTest {

  private static final String USERS = "SELECT users.id, users.name, users.fullname FROM users";
  private static final String NODES = "SELECT nodes.id, nodes.name, nodes.parent_id FROM nodes";

  private final OrmDatabase database;

  RelationshipQueryTest(DatabaseServer server) {
    database = new OrmDatabase(server);
  }

  private final User ed = new User("ed", null);
  private final User wendy = new User("wendy", null);
  private final Address address = new Address("ed@example.org");
  private final Post post = new Post("one");
  private final Keyword java = new Keyword("java");
  private final Node root = new Node("root", null);
  private final Node middle = new Node("middle", root);
  private final Node leaf = new Node("leaf", middle);

  @BeforeEach
  void store() {
    ed.getAddresses().add(address);
    post.getKeywords().add(java);
    database
        .sessions()
        .withExpireOnCommit(false)
        .begin(session ->
            session.addAll(List.of(ed, wendy, post, new Post("two"), root, middle, leaf)));
    database.sql();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsHoldersThatHaveAny() {
    assertThat(users(toMany(User::getAddresses).any(attr(Address::getEmail).like("ed%"))))
        .containsExactly("ed");
    assertThat(database.sql())
        .contains(
            USERS + " WHERE EXISTS (SELECT 1 FROM addresses WHERE users.id = addresses.user_id"
                + " AND addresses.email LIKE ?)",
            "  ('ed%')");
  }

  @Test
  void findsHoldersThatHaveNone() {
    assertThat(users(not(toMany(User::getAddresses).any()))).containsExactly("wendy");
    assertThat(database.statements())
        .containsExactly(USERS
            + " WHERE NOT EXISTS (SELECT 1 FROM addresses WHERE users.id = addresses.user_id)");
  }

  @Test
  void findsTheHolderThatContainsAnInstance() {
    assertThat(users(toMany(User::getAddresses).contains(address))).containsExactly("ed");
    assertThat(database.sql()).contains(USERS + " WHERE users.id = ?", "  (1)");
  }

  @Test
  void findsAcrossAManyToMany() {
    try (Session session = database.open()) {
      assertThat(session
              .scalars(select(Post.class)
                  .where(toMany(Post::getKeywords).any(attr(Keyword::getWord).eq("java"))))
              .all())
          .extracting(Post::getHeadline)
          .containsExactly("one");
      assertThat(session
              .scalars(select(Post.class).where(toMany(Post::getKeywords).contains(java)))
              .all())
          .extracting(Post::getHeadline)
          .containsExactly("one");
      String posts = "SELECT posts.id, posts.headline, posts.status FROM posts";
      assertThat(database.statements())
          .containsExactly(
              posts + " WHERE EXISTS (SELECT 1 FROM post_keywords JOIN keywords"
                  + " ON keywords.word = post_keywords.keyword_word"
                  + " WHERE posts.id = post_keywords.post_id AND keywords.word = ?)",
              posts + " WHERE EXISTS (SELECT 1 FROM post_keywords"
                  + " WHERE posts.id = post_keywords.post_id AND post_keywords.keyword_word = ?)");
    }
  }

  @Test
  void findsByTheReferredInstanceAndItsAttributes() {
    try (Session session = database.open()) {
      List<Expression<Boolean>> conditions = List.of(
          toOne(Address::getUser).has(attr(User::getName).eq("ed")),
          toOne(Address::getUser).eq(ed),
          toOne(Address::getUser).eq(null));

      List<Integer> found = conditions.stream()
          .map(one -> session.scalars(select(Address.class).where(one)).all().size())
          .toList();

      assertThat(found).containsExactly(1, 1, 0);
      String addresses = "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses";
      assertThat(database.statements())
          .containsExactly(
              addresses + " WHERE EXISTS (SELECT 1 FROM users"
                  + " WHERE addresses.user_id = users.id AND users.name = ?)",
              addresses + " WHERE addresses.user_id = ?",
              addresses + " WHERE addresses.user_id IS NULL");
    }
  }

  @Test
  void refusesToCompareWithAnInstanceThatHasNoKey() {
    assertThatThrownBy(() -> toOne(Address::getUser).eq(new User("new", null)))
        .isInstanceOf(SessionException.class)
        .hasMessage(
            "User TRANSIENT has no key yet, so no row can be compared with it by Address.user."
                + " Flush it first. [no-key]");
    assertThatThrownBy(() -> toMany(User::getAddresses).contains(new Address("new")))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("[no-key]");
  }

  @Test
  void looksAtTheOtherRowsOfATableThatRefersToItself() {
    assertThat(nodes(toMany(Node::getChildren).any(attr(Node::getName).eq("leaf"))))
        .containsExactly("middle");
    assertThat(nodes(toOne(Node::getParent).has(attr(Node::getName).eq("root"))))
        .containsExactly("middle");
    assertThat(nodes(not(toMany(Node::getChildren).any()))).containsExactly("leaf");
    assertThat(database.statements())
        .containsExactly(
            NODES + " WHERE EXISTS (SELECT 1 FROM nodes AS nodes_1"
                + " WHERE nodes.id = nodes_1.parent_id AND nodes_1.name = ?)",
            NODES + " WHERE EXISTS (SELECT 1 FROM nodes AS nodes_1"
                + " WHERE nodes.parent_id = nodes_1.id AND nodes_1.name = ?)",
            NODES + " WHERE NOT EXISTS (SELECT 1 FROM nodes AS nodes_1"
                + " WHERE nodes.id = nodes_1.parent_id)");
  }

  @Test
  void looksTwoLevelsDownATableThatRefersToItself() {
    assertThat(nodes(toMany(Node::getChildren)
            .any(toMany(Node::getChildren).any(attr(Node::getName).eq("leaf")))))
        .containsExactly("root");
    assertThat(database.statements())
        .containsExactly(NODES + " WHERE EXISTS (SELECT 1 FROM nodes AS nodes_1"
            + " WHERE nodes.id = nodes_1.parent_id AND EXISTS (SELECT 1 FROM nodes AS nodes_2"
            + " WHERE nodes_1.id = nodes_2.parent_id AND nodes_2.name = ?))");
  }

  @Test
  void joinsAlongARelationship() {
    try (Session session = database.open()) {
      assertThat(session
              .scalars(select(User.class)
                  .join(toMany(User::getAddresses))
                  .where(attr(Address::getEmail).eq("ed@example.org")))
              .all())
          .extracting(User::getName)
          .containsExactly("ed");
      assertThat(session
              .scalars(select(attr(Post::getHeadline)).join(toMany(Post::getKeywords)))
              .all())
          .containsExactly("one");
      assertThat(database.statements())
          .containsExactly(
              USERS + " JOIN addresses ON users.id = addresses.user_id WHERE addresses.email = ?",
              "SELECT posts.headline FROM posts JOIN post_keywords"
                  + " ON posts.id = post_keywords.post_id"
                  + " JOIN keywords ON keywords.word = post_keywords.keyword_word");
    }
  }

  @Test
  void looksAtAClassTwiceByAnAlias() {
    Aliased<Node> parent = alias(Node.class, "parent");
    try (Session session = database.open()) {
      assertThat(session
              .execute(select(Mapper.of(Node.class), parent)
                  .join(
                      parent.from(),
                      attr(Node.class, "parentId", Integer.class).eq(parent.attr(Node::getId)))
                  .where(parent.attr(Node::getName).eq("root")))
              .one()
              .asList())
          .extracting(node -> ((Node) node).getName())
          .containsExactly("middle", "root");
      assertThat(database.statements())
          .containsExactly("SELECT nodes.id, nodes.name, nodes.parent_id, parent.id, parent.name,"
              + " parent.parent_id FROM nodes JOIN nodes AS parent"
              + " ON nodes.parent_id = parent.id WHERE parent.name = ?");
    }
  }

  private List<String> users(Expression<Boolean> condition) {
    try (Session session = database.open()) {
      return session.scalars(select(User.class).where(condition)).all().stream()
          .map(User::getName)
          .toList();
    }
  }

  private List<String> nodes(Expression<Boolean> condition) {
    try (Session session = database.open()) {
      return session.scalars(select(Node.class).where(condition)).all().stream()
          .map(Node::getName)
          .toList();
    }
  }
}
