package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RelationshipTest {

  private final OrmDatabase database;

  RelationshipTest(DatabaseServer server) {
    database = new OrmDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsBothSidesOfTransientInstancesInStep() {
    User ed = new User("ed", null);
    User wendy = new User("wendy", null);
    Address first = new Address("1");
    Address second = new Address("2");

    ed.getAddresses().add(first);
    second.setUser(ed);

    assertThat(first.getUser()).isSameAs(ed);
    assertThat(ed.getAddresses()).containsExactly(first, second);
    wendy.getAddresses().add(first);
    assertThat(first.getUser()).isSameAs(wendy);
    assertThat(ed.getAddresses()).containsExactly(second);
    second.setUser(null);
    assertThat(ed.getAddresses()).isEmpty();
  }

  @Test
  void keepsBothSidesOfAManyToManyInStep() {
    Post post = new Post("one");
    Keyword java = new Keyword("java");

    post.getKeywords().add(java);
    assertThat(java.getPosts()).containsExactly(post);
    java.getPosts().clear();

    assertThat(post.getKeywords()).isEmpty();
  }

  @Test
  void keepsPendingInstancesInStepWithoutSql() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address address = new Address("1");
      session.add(ed);

      ed.getAddresses().add(address);

      assertThat(address.getUser()).isSameAs(ed);
      assertThat(Inspect.state(address).lifecycle()).isEqualTo(LifecycleState.PENDING);
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void queuesChangesOfAnUnloadedCollectionAndMergesThemWhenItLoads() {
    storeUserWithAddresses("ed", "1", "2");
    try (Session session = database.sessions().withAutoflush(false).open()) {
      User ed = user(session, 1);
      Address second = address(session, 2);
      Address third = new Address("3");
      database.sql();

      third.setUser(ed);
      second.setUser(null);
      second.setUser(ed);
      address(session, 1).setUser(null);
      assertThat(database.statements())
          .containsExactly("SELECT addresses.id, addresses.email, addresses.user_id FROM addresses"
              + " WHERE addresses.id = ?");
      assertThat(Inspect.state(ed).attribute("addresses").loaded()).isFalse();

      assertThat(ed.getAddresses()).containsExactly(second, third);
    }
  }

  @Test
  void flushesQueuedChangesWithoutLoadingTheCollection() {
    storeUserWithAddresses("ed", "1");
    try (Session session = database.open()) {
      User ed = user(session, 1);
      Address added = new Address("2");
      session.add(added);
      database.sql();

      added.setUser(ed);
      session.flush();

      assertThat(database.sql())
          .containsExactly("INSERT INTO addresses (email, user_id) VALUES (?, ?)", "  ('2', 1)");
      assertThat(ed.getAddresses()).extracting(Address::getEmail).containsExactly("1", "2");
    }
  }

  @Test
  void movesAChildBetweenParentsByOneUpdate() {
    storeUserWithAddresses("ed", "1");
    storeUserWithAddresses("wendy", "2");
    try (Session session = database.open()) {
      User ed = user(session, 1);
      User wendy = user(session, 2);
      Address moved = ed.getAddresses().get(0);
      assertThat(wendy.getAddresses()).hasSize(1);
      database.sql();

      wendy.getAddresses().add(moved);
      session.flush();

      assertThat(ed.getAddresses()).isEmpty();
      assertThat(moved.getUser()).isSameAs(wendy);
      assertThat(moved.getUserId()).isEqualTo(2);
      assertThat(database.sql())
          .containsExactly("UPDATE addresses SET user_id = ? WHERE addresses.id = ?", "  (2, 1)");
    }
  }

  @Test
  void replacesAWholeCollection() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Keyword a = new Keyword("a");
      Keyword b = new Keyword("b");
      Keyword c = new Keyword("c");
      post.getKeywords().addAll(List.of(a, b));
      session.addAll(List.of(post, c));
      session.commit();
      assertThat(post.getKeywords()).containsExactlyInAnyOrder(a, b);
      database.sql();

      post.setKeywords(new LinkedHashSet<>(List.of(b, c)));
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "DELETE FROM post_keywords WHERE post_keywords.post_id = ?"
                  + " AND post_keywords.keyword_word = ?",
              "  (1, 'a')",
              "INSERT INTO post_keywords (post_id, keyword_word) VALUES (?, ?)",
              "  (1, 'c')");
      assertThat(a.getPosts()).isEmpty();
      assertThat(c.getPosts()).containsExactly(post);
    }
  }

  @Test
  void setsRemovesAndClearsThroughTheList() {
    User ed = new User("ed", null);
    Address a = new Address("a");
    Address b = new Address("b");
    Address c = new Address("c");
    List<Address> list = ed.getAddresses();
    list.addAll(List.of(a, b));

    list.set(0, c);
    assertThat(a.getUser()).isNull();
    assertThat(c.getUser()).isSameAs(ed);
    Iterator<Address> each = list.iterator();
    each.next();
    each.remove();
    assertThat(c.getUser()).isNull();
    list.clear();
    assertThat(b.getUser()).isNull();
    list.add(a);
    list.remove(a);

    assertThat(a.getUser()).isNull();
    assertThat(list).isEmpty();
  }

  @Test
  void keepsTheOtherSideWhenTheListIsReordered() {
    User ed = new User("ed", null);
    Address a = new Address("a");
    Address b = new Address("b");
    List<Address> list = ed.getAddresses();
    list.addAll(List.of(a, b));

    list.sort(Comparator.comparing(Address::getEmail).reversed());
    assertThat(list).containsExactly(b, a);
    assertThat(List.of(a, b)).allMatch(one -> one.getUser() == ed);
    Collections.swap(list, 0, 1);

    assertThat(list).containsExactly(a, b);
    assertThat(List.of(a, b)).allMatch(one -> one.getUser() == ed);
  }

  @Test
  void sendsNothingForAListThatWasReordered() {
    storeUserWithAddresses("ed", "1", "2");
    try (Session session = database.open()) {
      List<Address> addresses = user(session, 1).getAddresses();
      database.sql();

      Collections.reverse(addresses);
      session.flush();

      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void storesALinkOnceThoughBothSidesReportIt() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Keyword java = new Keyword("java");
      post.getKeywords().add(java);
      java.getPosts().add(post);
      session.add(post);

      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO posts (headline) VALUES (?)",
              "  ('one')",
              "INSERT INTO keywords (word, weight) VALUES (?, ?)",
              "  ('java', 0)",
              "INSERT INTO post_keywords (post_id, keyword_word) VALUES (?, ?)",
              "  (1, 'java')");
    }
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

  private static User user(Session session, int id) {
    return Objects.requireNonNull(session.get(User.class, id));
  }

  private static Address address(Session session, int id) {
    return Objects.requireNonNull(session.get(Address.class, id));
  }
}
