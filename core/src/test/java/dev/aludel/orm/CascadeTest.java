package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Document;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.Folder;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CascadeTest {

  private final OrmDatabase database;

  CascadeTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Node.class,
        Folder.class,
        Document.class,
        Widget.class,
        Entry.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void addsWhatIsReachedFromAnAddedInstance() {
    try (Session session = database.open()) {
      Address address = new Address("1");
      User ed = new User("ed", null);
      ed.getAddresses().add(address);

      session.add(address);

      assertThat(session.newInstances()).containsExactly(address, ed);
    }
  }

  @Test
  void addsWhatIsPutIntoARelationshipLater() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Keyword java = new Keyword("java");
      Address address = new Address("1");
      User ed = new User("ed", null);
      session.add(post);
      session.add(address);

      post.getKeywords().add(java);
      address.setUser(ed);

      assertThat(session.newInstances()).containsExactly(post, address, java, ed);
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void addsNothingByTheOtherSideAlone() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address address = new Address("1");
      session.add(ed);

      address.setUser(ed);

      assertThat(Inspect.state(address).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      session.add(ed);
      assertThat(session.newInstances()).containsExactly(ed, address);
    }
  }

  @Test
  void addsWhatHangsOnANewInstanceThatIsPutIntoARelationship() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      Post post = new Post("one");
      session.add(post);
      Keyword java = new Keyword("java");
      Post other = new Post("two");
      java.getPosts().add(other);

      post.getKeywords().add(java);

      assertThat(session.newInstances()).containsExactly(ed, post, java, other);
    }
  }

  @Test
  void deletesChildrenBeforeTheirParent() {
    storeUserWithAddresses("ed", "1", "2");
    try (Session session = database.open()) {
      session.delete(user(session));
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "SELECT users.id, users.name, users.fullname FROM users WHERE users.id = ?",
              "  (1)",
              "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses"
                  + " WHERE addresses.user_id = ? ORDER BY addresses.id",
              "  (1)",
              "DELETE FROM addresses WHERE addresses.id = ?",
              "  (1)",
              "  (2)",
              "DELETE FROM users WHERE users.id = ?",
              "  (1)");
    }
  }

  @Test
  void deletesAnOrphanThatWasTakenOut() {
    storeUserWithAddresses("ed", "1", "2");
    try (Session session = database.open()) {
      User ed = user(session);
      ed.getAddresses().remove(0);
      database.sql();

      session.flush();

      assertThat(database.sql())
          .containsExactly("DELETE FROM addresses WHERE addresses.id = ?", "  (1)");
      assertThat(ed.getAddresses()).extracting(Address::getEmail).containsExactly("2");
    }
  }

  @Test
  void deletesAnOrphanWhoseOwnReferenceWasSetToNull() {
    storeUserWithAddresses("ed", "1");
    try (Session session = database.open()) {
      Address address = user(session).getAddresses().get(0);
      database.sql();

      address.setUser(null);
      session.flush();

      assertThat(database.statements())
          .containsExactly("DELETE FROM addresses WHERE addresses.id = ?");
    }
  }

  @Test
  void forgetsAPendingOrphan() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address taken = new Address("taken");
      Address unset = new Address("unset");
      session.add(ed);
      ed.getAddresses().add(taken);
      ed.getAddresses().add(unset);

      ed.getAddresses().remove(taken);
      unset.setUser(null);

      assertThat(session.newInstances()).containsExactly(ed);
      assertThat(Inspect.state(taken).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      assertThat(Inspect.state(unset).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    }
  }

  @Test
  void keepsAPendingChildThatMovesToAnotherParent() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      User wendy = new User("wendy", null);
      Address address = new Address("1");
      ed.getAddresses().add(address);
      session.add(ed);
      session.add(wendy);

      address.setUser(wendy);
      session.flush();

      assertThat(address.getUserId()).isEqualTo(wendy.getId());
      assertThat(ed.getAddresses()).isEmpty();
    }
  }

  @Test
  void setsTheReferenceOfChildrenThatStayToNull() {
    database.sessions().begin(session -> {
      Post post = new Post("one");
      post.getComments().add(new Comment("a"));
      post.getComments().add(new Comment("b"));
      session.add(post);
    });
    database.sql();
    try (Session session = database.open()) {
      session.delete(Objects.requireNonNull(session.get(Post.class, 1)));
      database.sql();

      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "UPDATE comments SET post_id = ? WHERE comments.id = ?",
              "  (NULL, 1)",
              "  (NULL, 2)",
              "DELETE FROM post_keywords WHERE post_keywords.post_id = ?",
              "  (1)",
              "DELETE FROM posts WHERE posts.id = ?",
              "  (1)");
    }
  }

  @Test
  void deletesATreeThatIsKnownFromAboveFromItsLeaves() {
    Folder root = storedTree();
    try (Session session = database.open()) {
      session.delete(folder(session, root));
      database.sql();

      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "DELETE FROM folders WHERE folders.id = ?",
              "  (3)",
              "  (4)",
              "DELETE FROM folders WHERE folders.id = ?",
              "  (2)",
              "DELETE FROM folders WHERE folders.id = ?",
              "  (1)");
    }
  }

  @Test
  void keepsAChildThatMovesThoughItDoesNotKnowItsParent() {
    Folder root = storedTree();
    try (Session session = database.open()) {
      Folder loaded = folder(session, root);
      Folder left = loaded.getFolders().get(0);
      Folder right = loaded.getFolders().get(1);
      Folder leaf = left.getFolders().get(0);
      assertThat(right.getFolders()).isEmpty();
      database.sql();

      left.getFolders().remove(leaf);
      right.getFolders().add(leaf);
      session.flush();

      assertThat(database.sql())
          .containsExactly("UPDATE folders SET parent_id = ? WHERE folders.id = ?", "  (3, 4)");
    }
  }

  private Folder storedTree() {
    Folder root = new Folder("root");
    Folder left = new Folder("left");
    root.getFolders().addAll(List.of(left, new Folder("right")));
    left.getFolders().add(new Folder("leaf"));
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(root));
    database.sql();
    return root;
  }

  private static Folder folder(Session session, Folder stored) {
    return Objects.requireNonNull(
        session.get(Folder.class, Objects.requireNonNull(stored.getId())));
  }

  private void storeUserWithAddresses(String name, String... emails) {
    database.sessions().begin(session -> {
      User user = new User(name, null);
      for (String email : emails) {
        user.getAddresses().add(new Address(email));
      }
      session.add(user);
    });
    database.sql();
  }

  private static User user(Session session) {
    return Objects.requireNonNull(session.get(User.class, 1));
  }

  @Test
  void addsNothingThatOnlyTheOtherSideHasPutInAndSavesItsLinkOnceItIsAdded() {
    try (Session session = database.open()) {
      User jack = new User("jack", null);
      session.add(jack);
      Address address = new Address("jack@example.org");
      address.setUser(jack);
      session.flush();
      assertThat(session.contains(address)).isFalse();

      session.add(address);
      session.commit();

      assertThat(address.getUserId()).isEqualTo(jack.getId());
      assertThat(jack.getAddresses()).containsExactly(address);
    }
  }

  @Test
  void refusesAReferenceToWhatIsNotInTheSession() {
    storeUserWithAddresses("ed", "a@x");
    try (Session session = database.open()) {
      Address address = user(session).getAddresses().get(0);
      User jack = new User("jack", null);
      jack.getAddresses().add(address);

      assertThatThrownBy(session::plan)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining(
              "Address#1 refers by Address.user to User, which is not in the session")
          .hasMessageContaining("[not-in-session]");
      session.add(jack);
      session.commit();

      assertThat(address.getUser()).isSameAs(jack);
      assertThat(jack.getAddresses()).containsExactly(address);
    }
  }

  @Test
  void refusesAnElementThatOnlyTheProgramCanHaveMeantToBeStored() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Comment comment = new Comment("first");
      post.getComments().add(comment);
      session.add(post);
      session.expunge(comment);

      assertThatThrownBy(session::plan)
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("Post.comments to Comment");
      session.add(comment);
      session.commit();
      assertThat(comment.getPostId()).isEqualTo(post.getId());
    }
  }

  @Test
  void letsTheDatabaseRefuseAReferenceToWhatIsDeleted() {
    try (Session session = database.open()) {
      Widget widget = new Widget("w");
      Entry entry = new Entry("e");
      session.addAll(List.of(widget, entry));
      session.commit();

      widget.setFavorite(entry);
      session.delete(entry);
      assertThatThrownBy(session::commit).isInstanceOf(ConstraintViolationException.class);
      session.rollback();
      assertThat(widget.getFavorite()).isNull();
    }
  }

  @Test
  void expungesNothingThatIsDeletedAlready() {
    try (Session session = database.open()) {
      Folder folder = new Folder("f");
      Folder inner = new Folder("inner");
      folder.getFolders().add(inner);
      session.add(folder);
      session.commit();
      assertThat(folder.getFolders()).hasSize(1);
      session.delete(inner);
      session.flush();

      session.expunge(folder);
      assertThat(Inspect.state(inner).lifecycle()).isEqualTo(LifecycleState.DELETED);
      session.rollback();

      assertThat(session.contains(inner)).isTrue();
    }
  }
}
