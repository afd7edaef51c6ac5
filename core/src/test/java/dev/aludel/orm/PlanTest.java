package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.flush.FlushPlan;
import dev.aludel.orm.flush.LaterValue;
import dev.aludel.orm.flush.Reason;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Paper;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import dev.aludel.sql.Insert;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan says what a flush would send, sends none of it, and is what the flush then sends. */
@ParameterizedClass
@EnumSource
class PlanTest {

  private final OrmDatabase database;

  PlanTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Account.class,
        Paper.class,
        Country.class,
        City.class,
        Widget.class,
        Entry.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void saysWhatIsSentAndWhy() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      ed.getAddresses().add(new Address("home"));
      session.add(ed);

      FlushPlan plan = session.plan();

      assertThat(database.sql()).isEmpty();
      assertThat(ed.getId()).isNull();
      assertThat(text(plan)).isEqualTo("""
              INSERT INTO users (name, fullname) VALUES (?, ?)
                ('ed', NULL) -- new User 1: added
              INSERT INTO addresses (email, user_id) VALUES (?, ?)
                ('home', <id of new User 1>) -- new Address 1: cascade of User.addresses; after new User 1 by Address.user""");
      assertThat(plan.steps().get(0).statement()).isInstanceOf(Insert.class);
      assertThat(plan.steps().get(1).rows().get(0).values())
          .containsExactly("home", new LaterValue("id of new User 1"));
      assertThat(plan.steps().get(1).rows().get(0).reasons())
          .extracting(Reason::kind)
          .containsExactly(Reason.Kind.CASCADED, Reason.Kind.AFTER);
    }
  }

  @Test
  void saysWhyRowsChangeAndGo() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      Address home = new Address("home");
      Address work = new Address("work");
      ed.getAddresses().addAll(List.of(home, work));
      User jack = new User("jack", null);
      jack.getAddresses().add(new Address("jack's"));
      session.addAll(List.of(ed, jack));
      session.flush();
      database.sql();

      ed.setName("edward");
      ed.getAddresses().remove(home);
      work.setUser(null);
      work.setUser(ed);
      session.delete(jack);

      assertThat(text(session.plan())).isEqualTo("""
              UPDATE users SET name = ? WHERE users.id = ?
                ('edward', 1) -- User#1: changed name
              DELETE FROM addresses WHERE addresses.id = ?
                (3) -- Address#3: delete cascade of User.addresses
                (1) -- Address#1: orphan of User.addresses
              DELETE FROM users WHERE users.id = ?
                (2) -- User#2: deleted""");
    }
  }

  @Test
  void saysWhatIsMadeUpOnTheWay() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 5);
      session.add(account);
      session.flush();
      account.setBalance(6);
      session.compute(account, attr(Account::getOwner), attr(Account::getOwner).concat("!"));
      session.add(new Paper("x"));

      String plan = text(session.plan());

      assertThat(plan)
          .contains("  (6, <next version>, 1, 1) -- Account#1: changed balance; computed owner")
          .contains("  (<default of id>, 'x', <default of state>, NULL) -- new Paper 1: added");
    }
  }

  @Test
  void saysWhichLinksComeAndGo() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      Keyword java = new Keyword("java");
      post.getKeywords().add(java);
      session.add(post);
      session.flush();

      post.getKeywords().clear();
      post.getKeywords().add(new Keyword("sql"));

      assertThat(text(session.plan()))
          .contains(
              "  (1, 'java') -- Keyword#java: removed from keywords of Post#1",
              "  ('sql', 1) -- Post#1: added to posts of new Keyword 1");
    }
  }

  @Test
  void isWhatIsSent() {
    try (Session session = database.open()) {
      Widget widget = new Widget("w");
      Entry entry = new Entry("e");
      widget.getEntries().add(entry);
      widget.setFavorite(entry);
      Country austria = new Country("at", "Austria");
      austria.getCities().add(new City("Graz"));
      Account account = new Account("ed", 1);
      session.addAll(List.of(widget, austria, account));
      requireSame(session);

      account.setBalance(2);
      austria.setName("Österreich");
      session.delete(widget);
      requireSame(session);
    }
  }

  private void requireSame(Session session) {
    List<String> planned =
        session.plan().sql().stream().map(OrmDatabase::withoutKeys).toList();
    database.sql();
    session.flush();
    assertThat(database.statements()).containsExactlyElementsOf(planned);
  }

  /** As on a database whose driver tells the keys. */
  private static String text(FlushPlan plan) {
    return plan.toString()
        .lines()
        .flatMap(line -> Stream.of(OrmDatabase.withoutKeys(line)))
        .collect(java.util.stream.Collectors.joining("\n"));
  }
}
