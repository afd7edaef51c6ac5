package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Engine;
import dev.aludel.engine.Result;
import dev.aludel.error.CompileException;
import dev.aludel.error.ResultException;
import dev.aludel.fixture.ProgramRun;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Leaf;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import dev.aludel.sql.Returning;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are loaded as they are read. */
class SessionStreamTest {

  /** With 40 MB for rows of 1 kB each, as instances. */
  @Nested
  class Memory {

    private static final int ROWS = Boolean.getBoolean("aludel.deep") ? 1_000_000 : 60_000;

    @TempDir
    private Path directory;

    private final Map<DatabaseServer, String> urls = new EnumMap<>(DatabaseServer.class);

    @AfterEach
    void drop() {
      urls.remove(DatabaseServer.H2); // a file
      urls.forEach(DatabaseServer::drop);
    }

    @Test
    void loadsMoreInstancesThanMemoryHolds() throws IOException {
      Registry registry = Registry.of(Leaf.class);
      for (DatabaseServer server : DatabaseServer.values()) {
        String url = server == DatabaseServer.H2
            ? "jdbc:h2:file:" + directory.resolve("leaves")
            : server.newDatabase();
        urls.put(server, url);
        try (Engine engine = Engine.create(url)) {
          registry.metadata().createAll(engine);
          engine.begin(connection -> connection.execute(text(filling(server))));
        }
      }

      String printed = ProgramRun.withAgent(
          List.of(
              "-Xmx40m",
              "-XX:+UseSerialGC",
              "-javaagent:" + ProgramRun.agentJar(directory),
              "-Durls=" + String.join(" ", urls.values())),
          StreamedLeaves.class);

      long sum = ROWS * (ROWS + 1L) / 2;
      assertThat(printed.lines())
          .containsExactly("h2 " + sum, "postgresql " + sum, "mariadb " + sum, "sqlite " + sum);
    }

    private static String filling(DatabaseServer server) {
      String sql = switch (server) {
        case H2 ->
          "INSERT INTO leaves (id, text) SELECT x, repeat('x', 500) FROM system_range(1, %d)";
        case POSTGRESQL ->
          "INSERT INTO leaves (id, text) SELECT n, repeat('x', 500) FROM generate_series(1, %d) AS n";
        case MARIADB ->
          "INSERT INTO leaves (id, text) SELECT seq, repeat('x', 500) FROM seq_1_to_%d";
        case SQLITE ->
          "INSERT INTO leaves (id, text) WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT %d)"
              + " SELECT n, printf('%%.500c', 'x') FROM r";
      };
      return sql.formatted(ROWS);
    }
  }

  @Nested
  @ParameterizedClass
  @EnumSource
  class Rows {

    private final OrmDatabase database;
    private final Select<User> users;

    Rows(DatabaseServer server) {
      database = new OrmDatabase(server);
      users = select(User.class).orderBy(attr(User.class, "id"));
      database
          .sessions()
          .begin(session -> IntStream.range(0, 5).forEach(i -> {
            User user = new User("user " + i, null);
            user.getAddresses().add(new Address(i + "@x"));
            user.getAddresses().add(new Address(i + "@y"));
            session.add(user);
          }));
      database.sql();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void loadsSomeAtATimeWithWhatBelongsToThem() {
      try (Session session = database.open();
          Result<User> result =
              session.stream(users.withOption(Load.joined(toMany(User::getAddresses))), 2)) {
        List<String> emails = new ArrayList<>();
        for (User user : result) {
          user.getAddresses().forEach(address -> emails.add(address.getEmail()));
        }

        assertThat(emails).hasSize(10).startsWith("0@x", "0@y", "1@x");
        assertThat(database.statements())
            .filteredOn(sql -> sql.contains("FROM addresses"))
            .hasSize(3);
        assertThat(database.statements()).isEmpty();
      }
    }

    @Test
    void joinsReferencesAndAnswersRows() {
      try (Session session = database.open()) {
        Result<Address> addresses = session.stream(
            select(Address.class)
                .withOption(Load.joined(toOne(Address::getUser)))
                .orderBy(attr(Address.class, "id")),
            3);
        assertThat(addresses.all())
            .extracting(address -> String.valueOf(address.getUser()))
            .startsWith("User(user 0)", "User(user 0)", "User(user 1)");

        assertThat(session.stream(select(attr(User.class, "id", Integer.class), attr(User::getName))
                    .orderBy(attr(User.class, "id")))
                .map(Row2::component2)
                .first())
            .isEqualTo("user 0");
      }
    }

    @Test
    void canBeLeftHalfReadAndFollowedByOthers() {
      try (Session session = database.open()) {
        try (Result<User> result = session.stream(users, 1)) {
          Iterator<User> rows = result.iterator();
          User first = rows.next();
          first.setName("changed");
          assertThat(rows.next().getName()).isEqualTo("user 1");
        }
        assertThat(session.scalars(users).all()).extracting(User::getName).startsWith("changed");
        session.commit();
      }
    }

    @Test
    void endsWithItsTransaction() {
      try (Session session = database.open()) {
        Iterator<User> rows = session.stream(users, 1).iterator();
        rows.next();
        session.commit();

        assertThatThrownBy(rows::next).isInstanceOf(ResultException.class);
      }
    }

    @Test
    void endsWithItsPartOfATransaction() {
      for (JoinTransaction how : JoinTransaction.values()) {
        database.engine().begin(connection -> {
          Iterator<User> committed;
          Iterator<User> closed;
          Result<User> result;
          try (Session session = database.sessions().open(connection, how)) {
            committed = session.stream(users, 1).iterator();
            committed.next();
            session.commit();
            assertThatThrownBy(committed::next).isInstanceOf(ResultException.class);

            result = session.stream(users, 1);
            closed = result.iterator();
            closed.next();
          }
          assertThatThrownBy(closed::next).isInstanceOf(ResultException.class);
          result.close();
        });
      }
    }

    @Test
    void readsAtOnceWhatAChangeReturns() {
      Column<String> name = attr(User::getName);
      try (Session session = database.open()) {
        User first = session.scalars(users).all().get(0);
        Returning<User> change = update(User.class).set(name, "renamed").returning(User.class);

        if (!session.connection().dialect().features().supports(Feature.UPDATE_RETURNING)) {
          assertThatThrownBy(() -> session.stream(change)).isInstanceOf(CompileException.class);
          return;
        }
        Result<User> result = session.stream(change, 1);

        assertThat(first.getName()).isEqualTo("renamed");
        assertThat(result.all()).hasSize(5).contains(first);
      }
    }

    @Test
    void readsOneRowAtLeast() {
      try (Session session = database.open()) {
        assertThatThrownBy(() -> session.stream(users, 0))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
