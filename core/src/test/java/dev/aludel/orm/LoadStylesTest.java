package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.LazyLoadException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.RelationshipAttribute;
import dev.aludel.mapping.ToMany;
import dev.aludel.mapping.ToOne;
import dev.aludel.orm.loading.LoaderOption;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Comment;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Member;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Plot;
import dev.aludel.orm.model.Plot.Tool;
import dev.aludel.orm.model.Plot.Tree;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.Ship;
import dev.aludel.orm.model.Ship.Captain;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Select;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each style of loading with each kind of relationship: what is found, and by exactly which statements. */
@ParameterizedClass
@EnumSource
class LoadStylesTest {

  private static final Path EXPECTED = Path.of("src/test/resources/dev/aludel/orm/load-styles.txt");

  private final OrmDatabase database;

  LoadStylesTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        User.class,
        Address.class,
        Post.class,
        Keyword.class,
        Comment.class,
        Node.class,
        Ship.class,
        Captain.class,
        Plot.class,
        Tree.class,
        Tool.class,
        Member.class);
    database.sessions().begin(LoadStylesTest::store);
  }

  @AfterEach
  void close() {
    database.close();
  }

  // --- the kinds
  // -----------------------------------------------------------------------------------

  /**
   * A kind of relationship.
   *
   * @param query of the holders, in a certain order
   * @param joined the same, joined to the targets in a certain order
   */
  private record Kind<O>(
      Select<O> query,
      Select<O> joined,
      RelationshipAttribute<O, ?> relationship,
      RelationshipAttribute<O, ?> contained,
      Function<O, @Nullable Object> read,
      Function<Object, String> label,
      String graph) {}

  private static Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    ToMany<User, Address> addresses = toMany(User::getAddresses);
    Select<User> users = select(User.class).orderBy(attr(User.class, "id"));
    kinds.put(
        "one to many",
        new Kind<>(
            users,
            users.leftJoin(addresses).orderBy(attr(Address.class, "id")),
            addresses,
            addresses,
            User::getAddresses,
            one -> ((Address) one).getEmail(),
            "[a1, a2] [] [c1]"));
    ToOne<Address, User> user = toOne(Address::getUser);
    Select<Address> all = select(Address.class).orderBy(attr(Address.class, "id"));
    kinds.put(
        "many to one",
        new Kind<>(
            all,
            all.leftJoin(user),
            user,
            user,
            Address::getUser,
            one -> ((User) one).getName(),
            "[a] [a] [c] []"));
    ToOne<Ship, Captain> captain = toOne(Ship::getCaptain);
    Select<Ship> ships = select(Ship.class).orderBy(attr(Ship.class, "id"));
    kinds.put(
        "one to one, by the other table's key",
        new Kind<>(
            ships,
            ships.leftJoin(captain),
            captain,
            captain,
            Ship::getCaptain,
            one -> String.valueOf(((Captain) one).getId()),
            "[2] [] [1]"));
    ToOne<Captain, Ship> ship = toOne(Captain::getShip);
    Select<Captain> captains = select(Captain.class).orderBy(attr(Captain.class, "id"));
    kinds.put(
        "one to one, by its own key",
        new Kind<>(
            captains,
            captains.leftJoin(ship),
            ship,
            ship,
            Captain::getShip,
            one -> String.valueOf(((Ship) one).getId()),
            "[3] [1] []"));
    ToMany<Post, Keyword> keywords = toMany(Post::getKeywords);
    Select<Post> posts = select(Post.class).orderBy(attr(Post::getHeadline));
    kinds.put(
        "many to many",
        new Kind<>(
            posts,
            posts.leftJoin(keywords),
            keywords,
            keywords,
            post ->
                new TreeSet<>(post.getKeywords().stream().map(Keyword::getWord).toList()),
            Object::toString,
            "[x, y] [] [y]"));
    ToMany<Node, Node> children = toMany(Node::getChildren);
    Select<Node> nodes = select(Node.class).orderBy(attr(Node.class, "id"));
    ToMany<Node, Node> toChild = children.to(alias(Node.class, "child"));
    kinds.put(
        "children of the same class",
        new Kind<>(
            nodes,
            nodes.leftJoin(toChild).orderBy(toChild.target().column(attr(Node::getId))),
            children,
            toChild,
            Node::getChildren,
            one -> ((Node) one).getName(),
            "[n2, n3] [] [n4] []"));
    ToOne<Node, Node> parent = toOne(Node::getParent);
    ToOne<Node, Node> toParent = parent.to(alias(Node.class, "parent"));
    Select<Node> inner = nodes.where(attr(Node::getName).ge("n2"));
    kinds.put(
        "parent of the same class",
        new Kind<>(
            inner,
            inner.leftJoin(toParent),
            parent,
            toParent,
            Node::getParent,
            one -> ((Node) one).getName(),
            "[n1] [n1] [n3]"));
    ToMany<Member, Member> following = toMany(Member::getFollowing);
    ToMany<Member, Member> toFollowed = following.to(alias(Member.class, "followed"));
    Select<Member> members = select(Member.class).orderBy(attr(Member.class, "id"));
    kinds.put(
        "many to many of the same class",
        new Kind<>(
            members,
            members.leftJoin(toFollowed).orderBy(toFollowed.target().column(attr(Member::getId))),
            following,
            toFollowed,
            Member::getFollowing,
            Object::toString,
            "[m2, m3] [] [m1]"));
    ToMany<Plot, Tree> trees = toMany(Plot::getTrees);
    Select<Plot> plots = select(Plot.class).orderBy(attr(Plot::getNumber));
    kinds.put(
        "one to many, by a key of two columns",
        new Kind<>(
            plots,
            plots.leftJoin(trees).orderBy(attr(Tree.class, "id")),
            trees,
            trees,
            Plot::getTrees,
            Object::toString,
            "[ash, oak] [] [fir]"));
    ToOne<Tree, Plot> plot = toOne(Tree::getPlot);
    Select<Tree> forest = select(Tree.class).orderBy(attr(Tree.class, "id"));
    kinds.put(
        "many to one, by a key of two columns",
        new Kind<>(
            forest,
            forest.leftJoin(plot),
            plot,
            plot,
            Tree::getPlot,
            Object::toString,
            "[n1] [n1] [s3] []"));
    ToMany<Plot, Tool> tools = toMany(Plot::getTools);
    kinds.put(
        "many to many, by a key of two columns",
        new Kind<>(
            plots,
            plots.leftJoin(tools).orderBy(attr(Tool.class, "id")),
            tools,
            tools,
            Plot::getTools,
            Object::toString,
            "[hoe] [] [hoe, axe]"));
    return kinds;
  }

  private static void store(Session session) {
    User a = new User("a", null);
    a.getAddresses().addAll(List.of(new Address("a1"), new Address("a2")));
    User c = new User("c", null);
    c.getAddresses().add(new Address("c1"));
    session.addAll(List.of(a, new User("b", null), c));
    session.flush();
    session.add(new Address("d1"));
    storeShips(session);
    Keyword y = new Keyword("y");
    Post first = new Post("first");
    first.getKeywords().addAll(List.of(new Keyword("x"), y));
    Post third = new Post("third");
    third.getKeywords().add(y);
    session.addAll(List.of(first, new Post("second"), third));
    Node root = new Node("n1", null);
    session.addAll(List.of(root, new Node("n2", root)));
    session.flush();
    Node n3 = new Node("n3", root);
    session.add(n3);
    session.flush();
    session.add(new Node("n4", n3));
    Member m1 = new Member("m1");
    Member m3 = new Member("m3");
    Member m2 = new Member("m2");
    session.addAll(List.of(m1, m2, m3));
    m1.getFollowing().addAll(List.of(m2, m3));
    m1.getFollowers().add(m3);
    storePlots(session);
  }

  private static void storeShips(Session session) {
    List<Ship> ships = List.of(new Ship(), new Ship(), new Ship());
    session.addAll(ships);
    session.flush();
    for (int index : new int[] {2, 0}) {
      Captain captain = new Captain();
      captain.setShip(ships.get(index));
      session.add(captain);
      session.flush();
    }
    session.add(new Captain());
  }

  private static void storePlots(Session session) {
    Plot first = new Plot("n", 1);
    first.getTrees().addAll(List.of(new Tree("ash"), new Tree("oak")));
    Plot third = new Plot("s", 3);
    third.getTrees().add(new Tree("fir"));
    session.addAll(List.of(first, new Plot("n", 2), third));
    session.flush();
    session.add(new Tree("elm"));
    Tool hoe = new Tool("hoe");
    Tool axe = new Tool("axe");
    session.addAll(List.of(hoe, axe));
    session.flush();
    first.getTools().add(hoe);
    third.getTools().addAll(List.of(hoe, axe));
  }

  // --- the styles
  // ----------------------------------------------------------------------------------

  private static Map<String, Function<RelationshipAttribute<?, ?>, LoaderOption>> styles() {
    Map<String, Function<RelationshipAttribute<?, ?>, LoaderOption>> styles = new LinkedHashMap<>();
    styles.put("cohort", Load::cohort);
    styles.put("lazy", Load::lazy);
    styles.put("joined", Load::joined);
    styles.put("select-in", Load::selectIn);
    styles.put("subquery", Load::subquery);
    styles.put("immediate", Load::immediate);
    styles.put("contained", Load::contained);
    return styles;
  }

  @Test
  void findsTheSameInEachStyleByTheStatementsThatTheManualSays() {
    StringBuilder report = new StringBuilder();
    kinds().forEach((kind, one) -> {
      report.append("== ").append(kind).append('\n');
      styles().forEach((style, option) -> {
        report.append("-- ").append(style).append('\n');
        statements(one, style, option).forEach(sql -> report.append(sql).append('\n'));
      });
    });
    compare(report.toString());
  }

  private <O> List<String> statements(
      Kind<O> kind, String style, Function<RelationshipAttribute<?, ?>, LoaderOption> option) {
    boolean contained = style.equals("contained");
    Select<O> query = (contained ? kind.joined() : kind.query())
        .withOption(option.apply(contained ? kind.contained() : kind.relationship()));
    try (Session session = database.open()) {
      database.sql();
      List<String> graph = new ArrayList<>();
      for (O holder : session.scalars(query).all()) {
        graph.add(labels(kind, holder).toString());
      }
      assertThat(String.join(" ", graph)).as(style).isEqualTo(kind.graph());
      return database.statements();
    }
  }

  private static <O> List<String> labels(Kind<O> kind, O holder) {
    Object value = kind.read().apply(holder);
    Collection<?> targets = value instanceof Collection<?> several
        ? several
        : value == null ? List.of() : List.of(value);
    return targets.stream()
        .map(one -> kind.label().apply(Objects.requireNonNull(one)))
        .toList();
  }

  @Test
  void refusesToReadWhatNoQueryHasLoaded() {
    kinds().forEach((name, kind) -> refuses(kind));
  }

  private <O> void refuses(Kind<O> kind) {
    for (LoaderOption option :
        List.of(Load.raise(kind.relationship()), Load.raiseOnSql(kind.relationship()))) {
      try (Session session = database.open()) {
        O holder = session.scalars(kind.query().withOption(option)).all().get(0);
        database.sql();

        assertThatThrownBy(() -> kind.read().apply(holder)).isInstanceOf(LazyLoadException.class);
        assertThat(database.statements()).isEmpty();
      }
    }
  }

  private static void compare(String report) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(EXPECTED, report);
      }
      assertThat(report).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
