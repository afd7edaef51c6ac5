package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CircularDependencyException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class FlushOrderTest {

  private final OrmDatabase database;

  FlushOrderTest(DatabaseServer server) {
    database = new OrmDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void insertsTheParentBeforeTheChildThatWasAddedFirst() {
    try (Session session = database.open()) {
      Address address = new Address("1");
      session.add(address);
      address.setUser(new User("ed", null));

      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO users (name, fullname) VALUES (?, ?)",
              "  ('ed', NULL)",
              "INSERT INTO addresses (email, user_id) VALUES (?, ?)",
              "  ('1', 1)");
    }
  }

  @Test
  void insertsATreeLevelByLevelAndDeletesItFromTheLeaves() {
    Node root = new Node("root", null);
    Node left = new Node("left", root);
    Node right = new Node("right", root);
    Node leaf = new Node("leaf", left);
    try (Session session = database.open()) {
      session.addAll(List.of(leaf, right));
      session.flush();
      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO nodes (name, parent_id) VALUES (?, ?)",
              "  ('root', NULL)",
              "INSERT INTO nodes (name, parent_id) VALUES (?, ?)",
              "  ('left', 1)",
              "  ('right', 1)",
              "INSERT INTO nodes (name, parent_id) VALUES (?, ?)",
              "  ('leaf', 2)");

      List.of(root, left, right, leaf).forEach(session::delete);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "DELETE FROM nodes WHERE nodes.id = ?",
              "  (3)",
              "  (4)",
              "DELETE FROM nodes WHERE nodes.id = ?",
              "  (2)",
              "DELETE FROM nodes WHERE nodes.id = ?",
              "  (1)");
    }
  }

  @Test
  void putsRowsOfEqualShapeInOneBatch() {
    try (Session session = database.open()) {
      List<User> users = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        users.add(new User("u" + i, null));
      }
      session.addAll(users);
      session.flush();
      database.sql();

      users.get(0).setName("a");
      users.get(1).setFullname("B");
      users.get(2).setName("c");
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE users SET name = ? WHERE users.id = ?",
              "  ('a', 1)",
              "  ('c', 3)",
              "UPDATE users SET fullname = ? WHERE users.id = ?",
              "  ('B', 2)");
    }
  }

  @Test
  void deletesTheLinksOfADeletedInstanceFirst() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Keyword java = new Keyword("java");
      post.getKeywords().add(java);
      session.add(post);
      session.flush();
      database.sql();

      session.delete(java);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "DELETE FROM post_keywords WHERE post_keywords.keyword_word = ?",
              "  ('java')",
              "DELETE FROM keywords WHERE keywords.word = ?",
              "  ('java')");
    }
  }

  @Test
  void refusesNewRowsThatReferToEachOther() {
    Node one = new Node("one", null);
    Node other = new Node("other", one);
    one.setParent(other);
    try (Session session = database.open()) {
      session.add(one);

      assertThatThrownBy(session::flush)
          .isInstanceOf(CircularDependencyException.class)
          .hasMessage("""
              Rows of Node refer to each other in a circle, so none of them can be written before the others.
              Give one of the relationships postUpdate, so that it is written after them; or leave one of the references null,
              flush, and set it then. [circular-dependency]""");
    }
  }

  @Test
  void refusesANewRowThatRefersToItselfBeforeItHasAKey() {
    Node self = new Node("self", null);
    self.setParent(self);
    try (Session session = database.open()) {
      session.add(self);

      assertThatThrownBy(session::flush).isInstanceOf(CircularDependencyException.class);
    }
  }

  @Test
  void updatesRowsThatReferToEachOther() {
    Node one = new Node("one", null);
    Node other = new Node("other", null);
    try (Session session = database.open()) {
      session.addAll(List.of(one, other));
      session.flush();
      database.sql();

      one.setParent(other);
      other.setParent(one);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE nodes SET parent_id = ? WHERE nodes.id = ?", "  (2, 1)", "  (1, 2)");
    }
  }
}
