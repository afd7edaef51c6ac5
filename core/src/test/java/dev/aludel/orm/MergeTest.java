package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class MergeTest {

  private final OrmDatabase database;

  MergeTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Account.class,
        Country.class,
        City.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void copiesADetachedGraphOntoTheRowsByOneSelectForEachStep() {
    User given = new User("ed", "Ed");
    given.getAddresses().addAll(List.of(new Address("a"), new Address("b"), new Address("c")));
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(given));
    given.setFullname("Edward");
    given.getAddresses().get(1).setEmail("b2");
    given.getAddresses().remove(2);
    given.getAddresses().add(new Address("d"));
    database.sql();
    try (Session session = database.open()) {
      User merged = session.merge(given);

      assertThat(database.statements())
          .containsExactly(
              "SELECT users.id, users.name, users.fullname FROM users WHERE users.id IN (?)",
              "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE addresses.id IN (?, ?)",
              "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE addresses.user_id = ? ORDER BY addresses.id");
      assertThat(merged).isNotSameAs(given);
      assertThat(given.getAddresses()).hasSize(3);
      assertThat(Inspect.state(given).lifecycle()).isEqualTo(LifecycleState.DETACHED);
      session.commit();
      assertThat(merged.getFullname()).isEqualTo("Edward");
      assertThat(merged.getAddresses())
          .extracting(Address::getEmail)
          .containsExactly("a", "b2", "d");
    }
  }

  @Test
  void sendsNothingForWhatIsTheSame() {
    User given = new User("ed", "Ed");
    given.getAddresses().add(new Address("a"));
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(given));
    try (Session session = database.open()) {
      User merged = session.merge(given);
      assertThat(session.isModified(merged)).isFalse();
      database.sql();

      session.flush();

      assertThat(database.sql()).isEmpty();
      assertThat(session.merge(given)).isSameAs(merged);
      assertThat(session.merge(merged)).isSameAs(merged);
    }
  }

  @Test
  void makesWhatHasNoRow() {
    try (Session session = database.open()) {
      Country austria = new Country("at", "Austria");
      City graz = new City("Graz");
      austria.getCities().add(graz);

      Country merged = session.merge(austria);
      session.commit();

      assertThat(merged).isNotSameAs(austria);
      assertThat(merged.getCities()).hasSize(1).doesNotContain(graz);
      assertThat(merged.getCities().get(0).getCountry()).isSameAs(merged);
      assertThat(Inspect.state(austria).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      Country again = session.merge(new Country("at", "Österreich"));
      assertThat(again).isSameAs(merged);
      assertThat(again.getName()).isEqualTo("Österreich");
    }
  }

  @Test
  void leavesWhatTheGivenOneHasNotLoaded() {
    User stored = new User("ed", "Ed");
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(stored));
    User given;
    try (Session other = database.open()) {
      given = other.getOne(User.class, Objects.requireNonNull(stored.getId()));
      other.expire(given, "fullname");
    }
    database
        .engine()
        .begin(connection -> connection.execute(
            dev.aludel.sql.Sql.text("UPDATE users SET fullname = 'new', name = 'x'")));
    try (Session session = database.open()) {
      User merged = session.merge(given);

      assertThat(merged.getFullname()).isEqualTo("new");
      assertThat(merged.getName()).isEqualTo("ed");
    }
  }

  @Test
  void refusesAnotherVersion() {
    Account given = new Account("ed", 1);
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(given));
    database
        .sessions()
        .begin(session ->
            session.getOne(Account.class, Objects.requireNonNull(given.getId())).setBalance(2));
    given.setOwner("x");
    try (Session session = database.open()) {
      assertThatThrownBy(() -> session.merge(given))
          .isInstanceOf(StaleDataException.class)
          .hasMessageContaining("was merged in version 1, and its row has version 2");
    }
  }

  @Test
  void mergesManyToManyAndAGraphThatLeadsBack() {
    Post given = new Post("one");
    Keyword java = new Keyword("java");
    given.getKeywords().add(java);
    try (Session session = database.open()) {
      Post merged = session.merge(given);
      session.commit();

      assertThat(merged.getKeywords()).hasSize(1);
      Keyword keyword = merged.getKeywords().iterator().next();
      assertThat(keyword).isNotSameAs(java);
      assertThat(keyword.getPosts()).containsExactly(merged);
    }
  }
}
