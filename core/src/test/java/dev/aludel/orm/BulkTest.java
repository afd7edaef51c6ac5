package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.SessionException;
import dev.aludel.error.StaleDataException;
import dev.aludel.error.UnknownAttributeException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.bulk.Synchronize;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Keyed;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.Ship;
import dev.aludel.orm.model.Ship.Captain;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BulkTest {

  private record Name(String name, @Nullable String fullname) {}

  private record Numbered(int id, String owner, long balance) {}

  private final DatabaseServer server;
  private final OrmDatabase database;
  private final Session session;
  private final Bulk<User> users;
  private final Bulk<Account> accounts;
  private final Column<String> name;

  BulkTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(
        server,
        Account.class,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Keyed.ByString.class,
        Ship.class,
        Captain.class);
    session = database.sessions().withExpireOnCommit(false).open();
    users = session.bulk(User.class);
    accounts = session.bulk(Account.class);
    name = attr(User::getName);
    database.sql();
  }

  @AfterEach
  void close() {
    session.close();
    database.close();
  }

  // --- INSERT ------------------------------------------------------------------------------------

  @Test
  void insertsMapsByOneBatchForEachRunOfEqualShape() {
    long written = users.insert(List.of(
        Map.of("name", "ed", "fullname", "Ed Jones"),
        Map.of("fullname", "Jack", "name", "jack"),
        Map.of("name", "wendy")));

    assertThat(written).isEqualTo(3);
    assertThat(database.sql())
        .containsExactly(
            "BEGIN",
            "INSERT INTO users (name, fullname) VALUES (?, ?)",
            "  ('ed', 'Ed Jones')",
            "  ('jack', 'Jack')",
            "INSERT INTO users (name) VALUES (?)",
            "  ('wendy')");
    assertThat(names()).containsExactly("ed", "jack", "wendy");
  }

  @Test
  void insertsRecordsAndInstancesWhichStayAsTheyAre() {
    User wendy = new User("wendy", null);

    users.insert(List.of(new Name("ed", "Ed Jones"), new Name("jack", null)));
    users.insert(List.of(wendy));

    assertThat(Inspect.state(wendy).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    assertThat(wendy.getId()).isNull();
    assertThat(session.newInstances()).isEmpty();
    assertThat(names()).containsExactly("ed", "jack", "wendy");
    assertThat(session
            .scalars(select(User.class).where(attr(User::getFullname).isNull()))
            .all())
        .hasSize(2);
  }

  @Test
  void beginsVersionsAndFlushesBefore() {
    session.add(new Account("first", 1));

    accounts.insert(List.of(Map.of("owner", "second", "balance", 2L)));

    assertThat(database.sql())
        .containsExactly(
            "BEGIN",
            "INSERT INTO accounts (owner, balance, version) VALUES (?, ?, ?)",
            "  ('first', 1, 1)",
            "INSERT INTO accounts (owner, balance, version) VALUES (?, ?, ?)",
            "  ('second', 2, 1)");
  }

  @Test
  void keepsNoMoreThanAPartOfTheRows() {
    Iterable<Map<String, Object>> rows = () -> IntStream.range(0, 25_000)
        .mapToObj(i -> Map.<String, Object>of("name", "user " + i))
        .iterator();

    assertThat(users.insert(rows)).isEqualTo(25_000);
    session.rollback();
    assertThat(names()).isEmpty();
  }

  @Test
  void insertsNothingForNoRows() {
    assertThat(users.insert(List.of())).isZero();
    assertThat(users.insertAndLoad(List.of())).isEmpty();
    assertThat(users.update(List.of())).isZero();
    assertThat(database.sql()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithARow() {
    assertThatThrownBy(() -> users.insert(List.of(Map.of("nmae", "ed"))))
        .isInstanceOf(UnknownAttributeException.class)
        .hasMessageContaining("has no column attribute \"nmae\". It has: id, name, fullname");
    assertThatThrownBy(() -> users.insert(List.of(Map.of("name", 7))))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("A row gives User.name a Integer, and it takes a String");
    assertThatThrownBy(() -> users.insert(List.of("ed")))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("A row of User cannot be taken from a java.lang.String");
    assertThatThrownBy(() -> users.update(List.of(Map.of("name", "ed"))))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("A row of User lacks a value of its key [id]; it has [name]");
  }

  // --- and load ----------------------------------------------------------------------------------

  @Test
  void answersInstancesInTheOrderOfTheRows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      rows.add(Map.of("name", "user " + (i * 37 % 700)));
    }

    List<User> loaded = users.insertAndLoad(rows);

    assertThat(loaded)
        .extracting(User::getName)
        .containsExactlyElementsOf(
            rows.stream().map(row -> Objects.requireNonNull(row.get("name"))).toList());
    assertThat(loaded)
        .extracting(user -> session.get(User.class, Objects.requireNonNull(user.getId())))
        .isEqualTo(loaded);
    assertThat(database.statements().stream().filter(sql -> sql.startsWith("SELECT")))
        .hasSize(2);
  }

  @Test
  void loadsByTheKeysThatTheRowsBring() {
    List<Account> loaded =
        accounts.insertAndLoad(List.of(new Numbered(8, "b", 2), new Numbered(7, "a", 1)));

    assertThat(loaded).extracting(Account::getOwner).containsExactly("b", "a");
    assertThat(loaded).extracting(Account::getVersion).containsExactly(1, 1);
    assertThat(database.statements())
        .containsExactly(
            "INSERT INTO accounts (id, owner, balance, version) VALUES (?, ?, ?, ?)",
            "SELECT accounts.id, accounts.owner, accounts.balance, accounts.version FROM accounts WHERE accounts.id IN (?, ?)");
  }

  @Test
  void upsertsAndShowsTheOutcomeInInstances() {
    accounts.insert(List.of(new Numbered(1, "ed", 1)));
    Account held = session.getOne(Account.class, 1);
    Column<Integer> id = attr(Account.class, "id", Integer.class);
    Column<Long> balance = attr(Account::getBalance);

    List<Account> loaded = accounts.insertAndLoad(
        List.of(new Numbered(2, "jack", 5), new Numbered(1, "nobody", 9)),
        insert -> insert.onConflict(id).doUpdate(balance));

    assertThat(loaded).hasSize(2).last().isSameAs(held);
    assertThat(loaded).extracting(Account::getOwner).containsExactly("jack", "ed");
    assertThat(loaded).extracting(Account::getBalance).containsExactly(5L, 9L);
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void readsAgainWhatAnUpsertMayHaveWritten() {
    List<Account> held =
        accounts.insertAndLoad(List.of(new Numbered(1, "ed", 1), new Numbered(2, "jack", 2)));
    Column<Integer> id = attr(Account.class, "id", Integer.class);

    accounts.insert(
        List.of(new Numbered(3, "wendy", 3), new Numbered(1, "nobody", 9)),
        insert -> insert.onConflict(id).doUpdate(attr(Account::getBalance)));
    database.sql();

    assertThat(held).extracting(Account::getBalance).containsExactly(9L, 2L);
    assertThat(held).extracting(Account::getOwner).containsExactly("ed", "jack");
    assertThat(database.statements()).hasSize(1);
  }

  @Test
  void readsAgainAllThatAnUpsertByAnotherKeyMayHaveWritten() {
    Ship first = new Ship();
    Ship second = new Ship();
    Captain captain = new Captain();
    Captain other = new Captain();
    captain.setShip(first);
    session.addAll(List.of(first, second, captain, other));
    session.commit();
    assertThat(captain.getShip()).isSameAs(first);
    assertThat(other.getShip()).isNull();
    Column<Integer> shipId = attr(Captain::getShipId);

    session
        .bulk(Captain.class)
        .insert(
            List.of(Map.of("shipId", 1)),
            insert -> insert.onConflict(shipId).doUpdate(Sql.set(shipId, literal(2))));

    assertThat(captain.getShip()).isSameAs(second);
    assertThat(first.getCaptain()).isNull();
    assertThat(second.getCaptain()).isSameAs(captain);
  }

  @Test
  void getsOrCreates() {
    accounts.insert(List.of(new Numbered(1, "ed", 1)));
    Column<Integer> id = attr(Account.class, "id", Integer.class);

    List<Account> loaded = accounts.insertAndLoad(
        List.of(new Numbered(1, "nobody", 9), new Numbered(2, "jack", 5)),
        insert -> insert.onConflict(id).doNothing());

    assertThat(loaded).extracting(Account::getOwner).containsExactly("ed", "jack");
  }

  @Test
  void givesAllRowsWhatIsAddedToTheStatement() {
    users.insert(
        List.of(Map.of("name", "ed"), Map.of("name", "jack")),
        insert -> insert.values(attr(User::getFullname), "both"));

    assertThat(session
            .execute(select(name, attr(User::getFullname)).orderBy(name))
            .map(Row2::asList)
            .all())
        .containsExactly(List.of("ed", "both"), List.of("jack", "both"));
  }

  // --- UPDATE ------------------------------------------------------------------------------------

  @Test
  void updatesByKeyAndLetsInstancesKnow() {
    List<User> loaded = users.insertAndLoad(List.of(new Name("ed", "x"), new Name("jack", "y")));
    session.commit();
    database.sql();

    long written = users.update(
        List.of(Map.of("id", 1, "name", "eddie"), Map.of("id", 2, "name", "jacky"), nameless(1)));

    assertThat(written).isEqualTo(3);
    assertThat(loaded).extracting(User::getName).containsExactly("eddie", "jacky");
    assertThat(loaded).extracting(User::getFullname).containsExactly(null, "y");
    assertThat(session.dirty()).isEmpty();
    assertThat(database.sql())
        .containsExactly(
            "BEGIN",
            "UPDATE users SET name = ? WHERE users.id = ?",
            "  ('eddie', 1)",
            "  ('jacky', 2)",
            "UPDATE users SET fullname = ? WHERE users.id = ?",
            "  (NULL, 1)");
    assertThat(names()).containsExactly("eddie", "jacky");
  }

  @Test
  void leavesOutWhatAnInstanceHasNotLoaded() {
    Account account = accounts.insertAndLoad(List.of(new Numbered(1, "ed", 5))).get(0);
    session.execute(update(Account.class).set(attr(Account::getBalance), 9L), Synchronize.NONE);
    session.expire(account, "balance");
    database.sql();

    accounts.update(List.of(account));
    assertThat(database.sql())
        .containsExactly(
            "UPDATE accounts SET owner = ?, version = ? WHERE accounts.id = ? AND accounts.version = ?",
            "  ('ed', 2, 1, 1)");
    assertThat(account.getBalance()).isEqualTo(9);
    session.expire(account);
    session.expunge(account);
    database.sql();

    accounts.update(List.of(account));
    assertThat(database.sql()).isEmpty();
  }

  @Test
  void tellsTheInstancesOfThoseRowsThatABatchHasWritten() {
    List<Account> held =
        accounts.insertAndLoad(List.of(new Numbered(1, "ed", 1), new Numbered(2, "jack", 2)));

    assertThatThrownBy(() -> accounts.update(List.of(
            Map.of("id", 1, "balance", 10L, "version", 1),
            Map.of("id", 2, "balance", 20L, "version", 7))))
        .isInstanceOf(StaleDataException.class)
        .hasMessageContaining("Account#2");

    assertThat(held).extracting(Account::getBalance).containsExactly(10L, 2L);
    assertThat(held).extracting(Account::getVersion).containsExactly(2, 1);
    assertThat(session
            .execute(select(attr(Account::getBalance)).orderBy(attr(Account::getBalance)))
            .all())
        .containsExactly(2L, 10L);
  }

  @Test
  void readsAgainWhatABatchMayHaveWrittenBeforeItFailed() {
    users.insert(List.of(new Name("ed", null)));
    Bulk<Address> addresses = session.bulk(Address.class);
    List<Address> held =
        addresses.insertAndLoad(List.of(Map.of("email", "a@x"), Map.of("email", "b@x")));
    session.commit();
    assertThat(held).extracting(Address::getUserId).containsExactly(null, null);
    SessionSavepoint savepoint = session.beginNested();

    assertThatThrownBy(() ->
            addresses.update(List.of(Map.of("id", 1, "userId", 1), Map.of("id", 2, "userId", 999))))
        .isInstanceOf(ConstraintViolationException.class);

    Column<Integer> userId = attr(Address::getUserId);
    if (server != DatabaseServer.POSTGRESQL) {
      assertThat(held.get(0).getUserId())
          .isEqualTo(session
              .execute(select(userId).orderBy(attr(Address.class, "id")))
              .all()
              .get(0));
    }
    savepoint.rollback();
    assertThat(held).extracting(Address::getUserId).containsExactly(null, null);
  }

  @Test
  void sendsNothingOfARowWhoseConflictCannotBeFound() {
    Column<Integer> id = attr(Account.class, "id", Integer.class);

    assertThatThrownBy(() -> accounts.insertAndLoad(
            List.of(Map.of("owner", "ed", "balance", 1L)),
            insert -> insert.onConflict(id).doNothing()))
        .hasMessageContaining("[row-without-key]");
    assertThatThrownBy(() -> accounts.insertAndLoad(
            List.of(Map.of("id", 1, "owner", "ed", "balance", 1L)),
            insert -> insert.onConflict(attr(User.class, "id", Integer.class)).doNothing()))
        .hasMessageContaining("[conflict-not-mapped]");
    assertThat(database.statements()).isEmpty();
  }

  private static Map<String, @Nullable Object> nameless(int id) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", id);
    row.put("fullname", null);
    return Collections.unmodifiableMap(row);
  }

  @Test
  void comparesAndCountsTheVersionsThatRowsGive() {
    Account account = accounts.insertAndLoad(List.of(new Numbered(1, "ed", 1))).get(0);

    accounts.update(List.of(Map.of("id", 1, "balance", 2L, "version", 1)));
    assertThat(account.getVersion()).isEqualTo(2);
    account.setOwner("eddie");
    session.flush();
    assertThat(account.getVersion()).isEqualTo(3);

    assertThatThrownBy(() -> accounts.update(List.of(Map.of("id", 1, "balance", 3L, "version", 2))))
        .isInstanceOf(StaleDataException.class)
        .hasMessageContaining(
            "The UPDATE of Account#1 met 0 rows instead of 1: there is no such row, or not in that version.");
  }

  @Test
  void missesARowThatIsNotThere() {
    assertThatThrownBy(() -> users.update(List.of(Map.of("id", 77, "name", "nobody"))))
        .isInstanceOf(StaleDataException.class)
        .hasMessageContaining("User#77");
  }

  @Test
  void findsARowWhoseKeyTheDatabaseTakesForEqual() {
    Column<String> id = attr(Keyed.ByString.class, "id", String.class);
    Bulk<Keyed.ByString> texts = session.bulk(Keyed.ByString.class);
    texts.insert(List.of(Map.of("id", "ed", "name", "first")));

    List<Keyed.ByString> loaded = texts.insertAndLoad(
        List.of(Map.of("id", "ED", "name", "second")),
        insert -> insert.onConflict(id).doNothing());

    assertThat(loaded)
        .extracting(one -> Inspect.state(one).identity())
        .hasToString(server == DatabaseServer.MARIADB ? "[ByString#ed]" : "[ByString#ED]");
  }

  @Test
  void readsAgainWhatAQueryIsToRefresh() {
    User ed = users.insertAndLoad(List.of(new Name("ed", null))).get(0);
    session.execute(update(User.class).set(name, "eddie"), Synchronize.NONE);

    assertThat(session.scalars(select(User.class)).one().getName()).isEqualTo("ed");
    assertThat(session.scalars(select(User.class).withOption(Load.refreshing())).one())
        .isSameAs(ed);
    assertThat(ed.getName()).isEqualTo("eddie");
    assertThat(session.dirty()).isEmpty();
  }

  private List<String> names() {
    return session.execute(select(name).orderBy(attr(User.class, "id"))).all();
  }
}
