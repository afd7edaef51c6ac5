package dev.aludel.orm.fault;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Attributes;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import dev.aludel.schema.Column;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that each scenario begins with, and how rows are compared whose generated keys differ. */
final class World {

  static final List<Class<?>> CLASSES = List.of(
      User.class,
      Address.class,
      Post.class,
      Keyword.class,
      Comment.class,
      Node.class,
      Widget.class,
      Entry.class,
      Country.class,
      City.class,
      Account.class);

  private static final Map<Class<?>, String> LABELS = Map.of(
      User.class, "name",
      Post.class, "headline",
      Keyword.class, "word",
      Node.class, "name",
      Widget.class, "name",
      Country.class, "name",
      Account.class, "owner");

  private static final List<String> DUMPS = List.of(
      "SELECT name, fullname FROM users",
      "SELECT email, (SELECT name FROM users WHERE users.id = user_id) FROM addresses",
      "SELECT headline FROM posts",
      "SELECT word FROM keywords",
      "SELECT (SELECT headline FROM posts WHERE posts.id = post_id), keyword_word FROM post_keywords",
      "SELECT name, (SELECT name FROM nodes AS p WHERE p.id = nodes.parent_id) FROM nodes",
      "SELECT name, (SELECT text FROM entries WHERE entries.id = favorite_id) FROM widgets",
      "SELECT text, (SELECT name FROM widgets WHERE widgets.id = widget_id) FROM entries",
      "SELECT code, name FROM countries",
      "SELECT country_code, name, people FROM cities",
      "SELECT owner, balance, version FROM accounts");

  private static final List<String> CLEAR = List.of(
      "UPDATE widgets SET favorite_id = NULL",
      "UPDATE nodes SET parent_id = NULL",
      "DELETE FROM entries",
      "DELETE FROM widgets",
      "DELETE FROM addresses",
      "DELETE FROM users",
      "DELETE FROM post_keywords",
      "DELETE FROM comments",
      "DELETE FROM posts",
      "DELETE FROM keywords",
      "DELETE FROM nodes",
      "DELETE FROM cities",
      "DELETE FROM countries",
      "DELETE FROM accounts");

  private World() {}

  static Registry registry() {
    return Registry.of(CLASSES.toArray(Class<?>[]::new));
  }

  /** The attribute that tells the rows of a class apart. */
  @SuppressWarnings("unchecked") // they are all texts
  static Column<String> label(Class<?> type) {
    return (Column<String>) Attributes.attr(type, Objects.requireNonNull(LABELS.get(type)));
  }

  static void clear(Engine engine) {
    engine.begin(connection -> CLEAR.forEach(sql -> connection.execute(Sql.text(sql))));
  }

  static void fill(Session session) {
    User ed = new User("ed", "Ed");
    ed.getAddresses().addAll(List.of(new Address("e1"), new Address("e2")));
    User jack = new User("jack", null);
    Post post = new Post("one");
    post.getKeywords().addAll(List.of(new Keyword("java"), new Keyword("sql")));
    Node root = new Node("root", null);
    Node child = new Node("child", root);
    Node leaf = new Node("leaf", child);
    Widget widget = new Widget("w");
    widget.getEntries().addAll(List.of(new Entry("w1"), new Entry("w2")));
    widget.setFavorite(widget.getEntries().get(1));
    Country austria = new Country("at", "Austria");
    austria.getCities().addAll(List.of(new City("Graz"), new City("Linz")));
    session.addAll(List.of(
        ed,
        jack,
        post,
        root,
        child,
        leaf,
        widget,
        austria,
        new Account("rich", 100),
        new Account("poor", 0),
        new Country("be", "Belgium")));
    session.flush();
  }

  /** All rows, without what the database has made up. */
  static Map<String, List<String>> dump(Engine engine) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (Connection connection = engine.connect()) {
      for (String sql : DUMPS) {
        List<String> lines = new ArrayList<>();
        connection
            .execute(Sql.text(sql))
            .all()
            .forEach(row -> lines.add(row.asList().toString()));
        lines.sort(null);
        rows.put(sql, lines);
      }
    }
    return rows;
  }
}
