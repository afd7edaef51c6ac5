package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.bulk.Synchronize;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.Ship;
import dev.aludel.orm.model.Ship.Captain;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Update;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** UPDATE and DELETE by criteria, and what the instances of their rows show afterwards. */
@ParameterizedClass
@EnumSource
class SynchronizeTest {

  private final DatabaseServer server;
  private final OrmDatabase database;
  private final Session session;
  private final Account ed = new Account("ed", 100);
  private final Account jack = new Account("jack", 20);

  private final Column<Long> balance;
  private final Column<String> owner;

  SynchronizeTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(
        server,
        Account.class,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Ship.class,
        Captain.class);
    session = database.sessions().withExpireOnCommit(false).open();
    balance = attr(Account::getBalance);
    owner = attr(Account::getOwner);
  }

  @BeforeEach
  void store() {
    session.addAll(List.of(ed, jack));
    session.commit();
    database.sql();
  }

  @AfterEach
  void close() {
    session.close();
    database.close();
  }

  // --- UPDATE ------------------------------------------------------------------------------------

  @Test
  void givesInstancesWhatTheStatementGivesTheirRows() {
    assertThat(session
            .execute(update(Account.class).set(balance, 7L).where(balance.ge(100L)))
            .rowCount())
        .isEqualTo(1);

    assertThat(ed.getBalance()).isEqualTo(7);
    assertThat(jack.getBalance()).isEqualTo(20);
    assertThat(session.isModified(ed)).isFalse();
    assertThat(database.sql())
        .containsExactly(
            "BEGIN", "UPDATE accounts SET balance = ? WHERE accounts.balance >= ?", "  (7, 100)");
  }

  @Test
  void readsAgainWhatTheDatabaseHasComputed() {
    session.execute(update(Account.class).set(balance, balance.plus(1L)).where(balance.lt(100L)));

    assertThat(jack.getBalance()).isEqualTo(21);
    assertThat(ed.getBalance()).isEqualTo(100);
    assertThat(database.sql())
        .containsExactly(
            "BEGIN",
            "UPDATE accounts SET balance = accounts.balance + ? WHERE accounts.balance < ?",
            "  (1, 100)",
            "SELECT accounts.id, accounts.owner, accounts.balance, accounts.version FROM accounts WHERE accounts.id = ?",
            "  (2)");
  }

  @Test
  void asksForKeysWhereTextIsComparedByOtherRules() {
    session.execute(update(Account.class).set(balance, 0L).where(owner.eq("ed")));

    assertThat(ed.getBalance()).isZero();
    assertThat(jack.getBalance()).isEqualTo(20);
    assertThat(database.statements())
        .isEqualTo(
            server == DatabaseServer.MARIADB
                ? List.of(
                    "SELECT accounts.id FROM accounts WHERE accounts.owner = ?",
                    "UPDATE accounts SET balance = ? WHERE accounts.owner = ?")
                : List.of("UPDATE accounts SET balance = ? WHERE accounts.owner = ?"));
  }

  @Test
  void findsWhatIgnoresCaseOnMariaDb() {
    session.execute(update(Account.class).set(balance, 0L).where(owner.eq("ED")));

    assertThat(ed.getBalance()).isEqualTo(server == DatabaseServer.MARIADB ? 0 : 100);
    session.refresh(ed);
    assertThat(ed.getBalance()).isEqualTo(server == DatabaseServer.MARIADB ? 0 : 100);
  }

  @Test
  void takesTheKeysFromReturningWhereThereIsOne() {
    long met = session
        .execute(update(Account.class).set(balance, 0L).where(owner.like("e%")))
        .rowCount();

    assertThat(met).isEqualTo(1);
    assertThat(ed.getBalance()).isZero();
    assertThat(jack.getBalance()).isEqualTo(20);
    String change = "UPDATE accounts SET balance = ? WHERE accounts.owner LIKE ?";
    assertThat(database.statements())
        .isEqualTo(
            switch (server) {
              case H2 -> List.of("SELECT id FROM FINAL TABLE (" + change + ")");
              case MARIADB ->
                List.of("SELECT accounts.id FROM accounts WHERE accounts.owner LIKE ?", change);
              case POSTGRESQL, SQLITE -> List.of(change);
            });
  }

  @Test
  void costsNothingForATableOfWhichNothingIsHeld() {
    session.expungeAll();

    session.execute(update(Account.class).set(balance, 0L).where(owner.like("e%")));

    assertThat(database.statements())
        .containsExactly("UPDATE accounts SET balance = ? WHERE accounts.owner LIKE ?");
  }

  @Test
  void refusesToEvaluateWhatOnlyTheDatabaseKnows() {
    Update change = update(Account.class).set(balance, 0L).where(owner.like("e%"));

    assertThatThrownBy(() -> session.execute(change, Synchronize.EVALUATE))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining(
            "The condition of the statement on accounts cannot be evaluated in memory")
        .hasMessageContaining("Synchronize.FETCH");
    assertThat(database.statements()).isEmpty();
  }

  @Test
  void leavesInstancesAloneIfToldSo() {
    session.execute(update(Account.class).set(balance, 0L), Synchronize.NONE);

    assertThat(ed.getBalance()).isEqualTo(100);
    session.expire(ed);
    assertThat(ed.getBalance()).isZero();
  }

  @Test
  void keepsWhatIsWrittenAndNotFlushed() {
    session.noAutoflush(() -> {
      ed.setBalance(5);
      session.execute(
          update(Account.class).set(balance, 7L).set(owner, "all").where(balance.gt(0L)));
    });

    assertThat(ed.getBalance()).isEqualTo(5);
    assertThat(ed.getOwner()).isEqualTo("all");
    assertThat(jack.getBalance()).isEqualTo(7);
    session.flush();
    assertThat(session.execute(select(balance).orderBy(balance)).all()).containsExactly(5L, 7L);
  }

  @Test
  void refusesToChangeAKeyBehindAnInstance() {
    Column<Integer> id = attr(Account.class, "id", Integer.class);

    assertThatThrownBy(
            () -> session.execute(update(Account.class).set(id, 9).where(id.eq(ed.getId()))))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("changes the primary key of Account PERSISTENT Account#1");
    session.execute(update(Account.class).set(id, 9).where(id.eq(77)));
    session.rollback();
    session.expunge(ed);
    session.execute(update(Account.class).set(id, 9).where(id.eq(1)));
    assertThat(session.getOne(Account.class, 9).getOwner()).isEqualTo("ed");
  }

  @Test
  void asksForKeysRatherThanRefuseWhatMayChangeAKey() {
    Column<Integer> id = attr(Account.class, "id", Integer.class);
    session.expire(ed);

    session.execute(update(Account.class).set(id, 9).where(balance.eq(77L)));

    assertThat(database.statements())
        .containsExactly(
            "SELECT accounts.id FROM accounts WHERE accounts.balance = ?",
            "UPDATE accounts SET id = ? WHERE accounts.balance = ?");
  }

  @Test
  void showsThatRowsHaveMovedToOtherParents() {
    User first = new User("first", null);
    User second = new User("second", null);
    first.getAddresses().add(new Address("a@x"));
    session.addAll(List.of(first, second));
    session.commit();
    Address address = first.getAddresses().get(0);
    assertThat(second.getAddresses()).isEmpty();

    session.execute(update(Address.class)
        .set(attr(Address::getUserId), Objects.requireNonNull(second.getId())));

    assertThat(address.getUser()).isSameAs(second);
    assertThat(second.getAddresses()).containsExactly(address);
    assertThat(first.getAddresses()).isEmpty();
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void showsThatALonelyInstanceHasAPartner() {
    Ship ship = new Ship();
    Captain captain = new Captain();
    session.addAll(List.of(ship, captain));
    session.commit();
    assertThat(ship.getCaptain()).isNull();
    assertThat(captain.getShip()).isNull();

    session.execute(
        update(Captain.class).set(attr(Captain::getShipId), Objects.requireNonNull(ship.getId())));

    assertThat(captain.getShip()).isSameAs(ship);
    assertThat(ship.getCaptain()).isSameAs(captain);
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void showsWhatAStatementOnASecondaryTableLinks() {
    Post post = new Post("news");
    Keyword java = new Keyword("java");
    session.addAll(List.of(post, java));
    session.commit();
    Table links = Objects.requireNonNull(
        Inspect.mapper(Post.class).relationship("keywords").secondary());
    assertThat(post.getKeywords()).isEmpty();
    assertThat(java.getPosts()).isEmpty();

    session.execute(insert(links)
        .values(links.column("post_id", Long.class), post.getId())
        .values(links.column("keyword_word", String.class), java.getWord()));
    assertThat(post.getKeywords()).containsExactly(java);
    assertThat(java.getPosts()).containsExactly(post);

    session.execute(delete(links));
    assertThat(post.getKeywords()).isEmpty();
    assertThat(java.getPosts()).isEmpty();
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void updatesByAnotherTable() {
    User user = new User("jack", "twenty");
    session.add(user);
    session.commit();
    Column<String> name = attr(User::getName);

    session.execute(update(Account.class)
        .set(owner, attr(User::getFullname))
        .from(Inspect.mapper(User.class).table())
        .where(name.eq(owner)));

    assertThat(jack.getOwner()).isEqualTo("twenty");
    assertThat(ed.getOwner()).isEqualTo("ed");
  }

  @Test
  void restoresWithTheTransaction() {
    session.execute(update(Account.class).set(balance, 7L));
    SessionSavepoint savepoint = session.beginNested();
    session.execute(update(Account.class).set(balance, 8L));
    assertThat(ed.getBalance()).isEqualTo(8);

    savepoint.rollback();
    assertThat(ed.getBalance()).isEqualTo(7);
    session.rollback();
    assertThat(ed.getBalance()).isEqualTo(100);
  }

  @Test
  void isNoChangeToASessionThatCompares() {
    session.close();
    try (Session comparing = database.sessions().withComparisonAtFlush(true).open()) {
      List<Account> loaded = comparing.scalars(select(Account.class)).all();
      comparing.execute(update(Account.class).set(balance, 7L).where(balance.ge(100L)));
      comparing.bulk(Account.class).update(List.of(Map.of("id", 2, "balance", 8L)));
      database.sql();

      comparing.flush();

      assertThat(database.sql()).isEmpty();
      assertThat(loaded).extracting(Account::getBalance).containsExactlyInAnyOrder(7L, 8L);
    }
  }

  // --- DELETE ------------------------------------------------------------------------------------

  @Test
  void marksAsDeletedWhoseRowsAreGone() {
    long gone = session.execute(delete(Account.class).where(balance.ge(100L))).rowCount();

    assertThat(gone).isEqualTo(1);
    assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.DELETED);
    assertThat(session.contains(ed)).isFalse();
    assertThat(session.contains(jack)).isTrue();
    assertThat(session.get(Account.class, 1)).isNull();

    session.rollback();
    assertThat(session.contains(ed)).isTrue();
    assertThat(ed.getOwner()).isEqualTo("ed");

    session.execute(delete(Account.class).where(balance.ge(100L)));
    session.commit();
    assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.DETACHED);
  }

  @Test
  void asksForKeysRatherThanHalfDeleteAnExpiredInstance() {
    session.expire(ed);

    session.execute(delete(Account.class).where(balance.ge(100L)));

    assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.DELETED);
    assertThat(Inspect.state(jack).lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
    String change = "DELETE FROM accounts WHERE accounts.balance >= ?";
    assertThat(database.statements())
        .containsExactly(
            server == DatabaseServer.H2 ? "SELECT id FROM OLD TABLE (" + change + ")" : change);
  }

  @Test
  void takesDeletedInstancesOutOfCollections() {
    User user = new User("ed", null);
    user.getAddresses().addAll(List.of(new Address("a@x"), new Address("b@x")));
    session.add(user);
    session.commit();
    Address second = user.getAddresses().get(1);

    session.execute(delete(Address.class)
        .where(attr(Address.class, "id", Integer.class)
            .eq(Objects.requireNonNull(user.getAddresses().get(0).getId()))));

    assertThat(user.getAddresses()).containsExactly(second);
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void deletesWhatAnotherTableNames() {
    session.add(new User("jack", null));
    Table users = Inspect.mapper(User.class).table();
    Column<String> name = attr(User::getName);

    session.execute(
        server == DatabaseServer.SQLITE
            ? delete(Account.class).where(owner.in(select(name)))
            : delete(Account.class).using(users).where(name.eq(owner)));

    assertThat(session.contains(jack)).isFalse();
    assertThat(session.contains(ed)).isTrue();
  }

  // --- RETURNING
  // -----------------------------------------------------------------------------------

  @Test
  void showsWhatAnUpsertHasWritten() {
    Column<Integer> id = attr(Account.class, "id", Integer.class);
    List<Account> written = session
        .execute(insert(Account.class)
            .values(id, 1)
            .values(owner, "eddie")
            .values(balance, 3L)
            .values(attr(Account.class, "version", Integer.class), 1)
            .onConflict(id)
            .doUpdate(owner, balance)
            .returning(Account.class))
        .all();

    assertThat(written).containsExactly(ed);
    assertThat(ed.getOwner()).isEqualTo("eddie");
    assertThat(ed.getBalance()).isEqualTo(3);
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void readsAgainWhatAnUpsertMayHaveWritten() {
    Column<Integer> id = attr(Account.class, "id", Integer.class);
    ed.getBalance();
    jack.getBalance();
    session.execute(insert(Account.class)
        .values(id, 1)
        .values(owner, "eddie")
        .values(balance, 3L)
        .values(attr(Account.class, "version", Integer.class), 1)
        .onConflict(id)
        .doUpdate(balance));
    database.sql();

    assertThat(jack.getBalance()).isEqualTo(20);
    assertThat(database.sql()).isEmpty();
    assertThat(ed.getBalance()).isEqualTo(3);
    assertThat(ed.getOwner()).isEqualTo("ed");
    assertThat(database.statements()).hasSize(1);
    assertThat(session.dirty()).isEmpty();
  }

  @Test
  void knowsWhatAChangeWithReturningHasDone() {
    if (server != DatabaseServer.MARIADB) {
      assertThat(session
              .execute(update(Account.class)
                  .set(balance, balance.plus(1L))
                  .where(owner.like("e%"))
                  .returning(Account.class))
              .all())
          .containsExactly(ed);
      database.sql();
      assertThat(ed.getBalance()).isEqualTo(101);
      assertThat(database.sql()).isEmpty();
    }

    assertThat(session
            .execute(delete(Account.class).where(owner.like("j%")).returning(owner))
            .all())
        .containsExactly("jack");
    assertThat(session.contains(jack)).isFalse();
    assertThat(Inspect.state(jack).lifecycle()).isEqualTo(LifecycleState.DELETED);
  }

  @Test
  void returnsDeletedInstances() {
    session.expunge(ed);

    Account gone = session
        .execute(delete(Account.class).where(balance.ge(100L)).returning(Account.class))
        .one();

    assertThat(gone.getOwner()).isEqualTo("ed");
    assertThat(Inspect.state(gone).lifecycle()).isEqualTo(LifecycleState.DELETED);
    assertThat(session.get(Account.class, 1)).isNull();
  }

  // --- conditions
  // ------------------------------------------------------------------------------------

  @Test
  void evaluatesAsTheDatabaseDoes() {
    User named = new User("ed", "Ed Jones");
    User other = new User("jack", null);
    session.addAll(List.of(named, other));
    session.commit();
    Column<String> fullname = attr(User::getFullname);
    Column<Integer> id = attr(User.class, "id", Integer.class);

    List<Expression<Boolean>> conditions = List.of(
        fullname.isNull(),
        fullname.isNotNull(),
        fullname.isNull().not(),
        id.ne(1),
        id.in(List.of(2, 3)),
        id.notIn(List.of(2, 3)),
        id.in(List.of()),
        id.between(1, 1),
        id.between(2, 9).not(),
        id.eq(1).or(fullname.isNull()),
        id.eq(1).and(fullname.isNull()),
        id.eq(1).and(fullname.isNull()).not(),
        id.lt(id),
        id.le(1).or(id.gt(5)),
        id.isDistinctFrom(id));
    for (Expression<Boolean> condition : conditions) {
      List<User> met = session.execute(select(User.class).where(condition)).all();
      session.execute(
          update(User.class).set(attr(User::getName), "met").where(condition),
          Synchronize.EVALUATE);

      for (User user : List.of(named, other)) {
        assertThat(user.getName().equals("met")).as("%s", condition).isEqualTo(met.contains(user));
      }
      session.rollback();
    }
  }

  @Test
  void evaluatesEmptyListsAsTheDatabaseDoes() {
    Address nobodys = new Address("a@x");
    session.add(nobodys);
    session.commit();
    Column<Integer> userId = attr(Address::getUserId);
    Column<String> email = attr(Address::getEmail);

    for (Expression<Boolean> condition : List.of(
        userId.in(List.of()),
        userId.in(List.of()).not(),
        userId.notIn(List.of()),
        userId.notIn(List.of()).not(),
        userId.notIn(List.of(7)),
        userId.notIn(List.of(7)).not())) {
      boolean met = !session.execute(select(email).where(condition)).all().isEmpty();
      assertThat(nobodys.getUserId()).isNull();
      session.execute(
          update(Address.class).set(email, "met").where(condition), Synchronize.EVALUATE);

      assertThat(nobodys.getEmail().equals("met")).as("%s", condition).isEqualTo(met);
      session.rollback();
    }
  }

  @Test
  void comparesTextInMemoryOnlyWhereItIsComparedExactly() {
    User named = new User("ed", "Ed");
    User nameless = new User("jack", null);
    session.addAll(List.of(named, nameless));
    session.commit();
    Column<String> fullname = attr(User::getFullname);
    boolean exact = database.engine().dialect().features().supports(Feature.EXACT_TEXT);

    for (Expression<Boolean> condition : List.<Expression<Boolean>>of(
        fullname.eq("Ed"),
        fullname.ne("Ed"),
        fullname.ne("ed").not(),
        fullname.in(List.of("Ed", "Jack")),
        fullname.notIn(List.of("Ed")))) {
      List<User> met = session.execute(select(User.class).where(condition)).all();
      Update change = update(User.class).set(attr(User::getName), "met").where(condition);
      if (exact) {
        session.execute(change, Synchronize.EVALUATE);
      } else {
        assertThatThrownBy(() -> session.execute(change, Synchronize.EVALUATE))
            .isInstanceOf(SessionException.class);
        session.execute(change);
      }

      for (User user : List.of(named, nameless)) {
        assertThat(user.getName().equals("met")).as("%s", condition).isEqualTo(met.contains(user));
      }
      session.rollback();
    }
  }
}
