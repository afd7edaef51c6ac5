package dev.aludel.orm;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Document;
import dev.aludel.orm.model.Folder;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A new database with the tables of the test model, and the SQL that was sent to it. */
final class OrmDatabase implements AutoCloseable {

  private static final Pattern KEYS = Pattern.compile(" RETURNING .*");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final DatabaseServer server;
  private final String url;
  private final Engine engine;
  private final SessionFactory sessions;

  OrmDatabase() {
    this(DatabaseServer.H2);
  }

  OrmDatabase(DatabaseServer server) {
    this(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Node.class,
        Folder.class,
        Document.class);
  }

  OrmDatabase(DatabaseServer server, Class<?>... classes) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url)
        .echo(new PrintStream(log, true, StandardCharsets.UTF_8))
        .build();
    Registry registry = Registry.of(classes);
    registry.metadata().createAll(engine);
    sessions = SessionFactory.of(engine);
    sql();
  }

  Engine engine() {
    return engine;
  }

  SessionFactory sessions() {
    return sessions;
  }

  Session open() {
    return sessions.open();
  }

  /**
   * The lines of the log since the last call, without their prefix, and without what asks for keys where the driver does
   * not report them.
   */
  List<String> sql() {
    String text = log.toString(StandardCharsets.UTF_8);
    log.reset();
    return text.lines()
        .map(line -> line.replaceFirst("^\\[sql\\] ", ""))
        .map(OrmDatabase::withoutKeys)
        .toList();
  }

  /** A statement without what asks for keys. */
  static String withoutKeys(String sql) {
    return KEYS.matcher(sql).replaceFirst("");
  }

  /** The statements sent since the last call: neither parameters nor the bounds of transactions. */
  List<String> statements() {
    return sql().stream()
        .filter(line ->
            !line.startsWith("  ") && !List.of("BEGIN", "COMMIT", "ROLLBACK").contains(line))
        .toList();
  }

  @Override
  public void close() {
    engine.close();
    server.drop(url);
  }
}
