package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Aliased;
import dev.aludel.mapping.ToMany;
import dev.aludel.mapping.ToOne;
import dev.aludel.orm.model.Member;
import dev.aludel.orm.model.Plot;
import dev.aludel.orm.model.Plot.Tool;
import dev.aludel.orm.model.Plot.Tree;
import dev.aludel.orm.model.Team;
import dev.aludel.orm.model.Team.Fan;
import dev.aludel.orm.model.Team.Player;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a flush and a query make of the rarer kinds of relationships. */
@ParameterizedClass
@EnumSource
class RelationshipKindsTest {

  private final OrmDatabase database;

  RelationshipKindsTest(DatabaseServer server) {
    database = new OrmDatabase(
        server,
        Plot.class,
        Tree.class,
        Tool.class,
        Member.class,
        Team.class,
        Player.class,
        Fan.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  // --- keys of two columns
  // -------------------------------------------------------------------------

  @Test
  void writesAReferenceOfTwoColumns() {
    try (Session session = database.open()) {
      Plot plot = new Plot("n", 1);
      Tree tree = new Tree("ash");
      plot.getTrees().add(tree);
      session.add(plot);
      session.flush();
      assertThat(tree.getPlot()).isSameAs(plot);
      database.sql();

      Plot other = new Plot("s", 2);
      tree.setPlot(other);
      session.flush();
      assertThat(database.statements())
          .containsExactly(
              "INSERT INTO plots (district, number) VALUES (?, ?)",
              "UPDATE trees SET plot_district = ?, plot_number = ? WHERE trees.id = ?");

      session.delete(other);
      session.flush();
      assertThat(database.sql())
          .containsExactly(
              "UPDATE trees SET plot_district = ?, plot_number = ? WHERE trees.id = ?",
              "  (NULL, NULL, " + tree.getId() + ")",
              "DELETE FROM plot_tools WHERE plot_tools.plot_district = ? AND plot_tools.plot_number = ?",
              "  ('s', 2)",
              "DELETE FROM plots WHERE plots.district = ? AND plots.number = ?",
              "  ('s', 2)");
    }
  }

  @Test
  void writesLinksOfThreeColumns() {
    try (Session session = database.open()) {
      Plot plot = new Plot("n", 1);
      Tool hoe = new Tool("hoe");
      hoe.getPlots().add(plot);
      session.add(hoe);
      session.commit();
      assertThat(plot.getTools()).containsExactly(hoe);
      database.sql();

      plot.getTools().remove(hoe);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "DELETE FROM plot_tools WHERE plot_tools.plot_district = ?"
                  + " AND plot_tools.plot_number = ? AND plot_tools.tool_id = ?",
              "  ('n', 1, " + hoe.getId() + ")");
    }
  }

  @Test
  void comparesAReferenceOfTwoColumnsInAQuery() {
    try (Session session = database.open()) {
      Plot plot = new Plot("n", 1);
      plot.getTrees().add(new Tree("ash"));
      session.addAll(List.of(plot, new Tree("elm")));
      session.commit();
      ToOne<Tree, Plot> of = toOne(Tree::getPlot);

      assertThat(session.scalars(select(Tree.class).where(of.eq(plot))).all()).hasToString("[ash]");
      assertThat(session.scalars(select(Tree.class).where(of.eq(null))).all()).hasToString("[elm]");
      assertThat(session
              .scalars(select(Plot.class)
                  .where(toMany(Plot::getTrees).any(attr(Tree::getKind).eq("ash"))))
              .all())
          .containsExactly(plot);
    }
  }

  // --- many to many of the same class
  // --------------------------------------------------------------

  @Test
  void writesLinksOfAClassWithItself() {
    try (Session session = database.open()) {
      Member ann = new Member("ann");
      Member bob = new Member("bob");
      session.addAll(List.of(ann, bob));
      session.flush();
      database.sql();

      ann.getFollowing().add(bob);
      assertThat(bob.getFollowers()).containsExactly(ann);
      bob.getFollowing().add(bob);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "INSERT INTO follows (follower_id, followed_id) VALUES (?, ?)",
              "  (%d, %d)".formatted(ann.getId(), bob.getId()),
              "  (%d, %d)".formatted(bob.getId(), bob.getId()));

      session.delete(bob);
      session.flush();
      assertThat(database.sql())
          .contains(
              "DELETE FROM follows WHERE follows.follower_id = ?",
              "DELETE FROM follows WHERE follows.followed_id = ?")
          .endsWith("DELETE FROM members WHERE members.id = ?", "  (" + bob.getId() + ")");
      session.expire(ann);
      assertThat(ann.getFollowing()).isEmpty();
    }
  }

  @Test
  void findsByWhomTheyFollow() {
    try (Session session = database.open()) {
      Member ann = new Member("ann");
      Member bob = new Member("bob");
      ann.getFollowing().add(bob);
      session.addAll(List.of(ann, bob));
      session.commit();
      ToMany<Member, Member> following = toMany(Member::getFollowing);
      Aliased<Member> other = alias(Member.class, "other");

      assertThat(session
              .scalars(select(Member.class).where(following.contains(bob)))
              .all())
          .containsExactly(ann);
      assertThat(session
              .scalars(
                  select(Member.class).where(following.any(attr(Member::getName).eq("bob"))))
              .all())
          .containsExactly(ann);
      assertThat(session
              .scalars(select(Member.class)
                  .join(following.to(other))
                  .where(other.attr(Member::getName).eq("bob")))
              .all())
          .containsExactly(ann);
      assertThat(session
              .scalars(select(other).where(following.of(other).contains(bob)))
              .all())
          .containsExactly(ann);
    }
  }

  // --- left to the database
  // ------------------------------------------------------------------------

  @Test
  void leavesChildrenThatAreNotLoadedToTheDatabase() {
    int[] id = new int[1];
    database.sessions().begin(session -> {
      Team team = new Team("a");
      team.getPlayers().addAll(List.of(new Player("p"), new Player("q")));
      team.getFans().add(new Fan());
      session.add(team);
      session.flush();
      id[0] = Objects.requireNonNull(team.getId());
    });
    database.sql();
    try (Session session = database.open()) {
      session.delete(session.getOne(Team.class, id[0]));
      session.commit();

      assertThat(database.statements())
          .containsExactly(
              "SELECT teams.id, teams.name FROM teams WHERE teams.id = ?",
              "DELETE FROM teams WHERE teams.id = ?");
      assertThat(session.scalars(select(Player.class)).all()).isEmpty();
      assertThat(session.scalars(select(Fan.class)).all())
          .singleElement()
          .extracting(Fan::getTeamId)
          .isNull();
    }
  }

  @Test
  void treatsChildrenThatAreLoadedItself() {
    try (Session session = database.open()) {
      Team team = new Team("a");
      team.getPlayers().add(new Player("p"));
      session.add(team);
      session.flush();
      database.sql();

      session.delete(team);
      session.flush();

      assertThat(database.statements())
          .containsExactly(
              "DELETE FROM players WHERE players.id = ?", "DELETE FROM teams WHERE teams.id = ?");
    }
  }

  // --- only read
  // -----------------------------------------------------------------------------------

  @Test
  void writesNothingOfARelationshipThatIsOnlyRead() {
    try (Session session = database.open()) {
      Team team = new Team("a");
      team.getPlayers().addAll(List.of(new Player("z"), new Player("b")));
      session.add(team);
      session.commit();
      database.sql();

      assertThat(team.getRoster()).hasToString("[b, z]");
      Player stranger = new Player("x");
      team.getRoster().add(stranger);
      team.getRoster().remove(0);
      session.commit();

      assertThat(Inspect.session(stranger)).isNull();
      assertThat(stranger.getTeam()).isNull();
      assertThat(database.statements()).noneMatch(sql -> !sql.startsWith("SELECT"));
      assertThat(team.getRoster()).hasToString("[b, z]");
      assertThat(team.getPlayers()).hasToString("[z, b]");
    }
  }
}
