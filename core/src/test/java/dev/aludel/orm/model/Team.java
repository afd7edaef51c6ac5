package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import dev.aludel.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves its players and its fans to the database when it goes, and has a second look at its players. */
@Mapped(table = "teams")
public class Team {

  @Id
  private @Nullable Integer id;

  @Column(length = 20)
  private String name;

  @Relationship(
      backPopulates = "team",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      passiveDeletes = true,
      orderBy = "id")
  private List<Player> players = new ArrayList<>();

  @Relationship(passiveDeletes = true)
  private List<Fan> fans = new ArrayList<>();

  @Relationship(viewOnly = true, cascade = Cascade.ALL, orderBy = "nickname")
  private List<Player> roster = new ArrayList<>();

  public Team(String name) {
    this.name = name;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public List<Player> getPlayers() {
    return players;
  }

  public List<Fan> getFans() {
    return fans;
  }

  public List<Player> getRoster() {
    return roster;
  }

  /** Goes with its team. */
  @Mapped(table = "players")
  public static class Player {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String nickname;

    @Column(references = "teams.id", deleteRule = ReferentialAction.CASCADE)
    private @Nullable Integer teamId;

    @Relationship(backPopulates = "players")
    private @Nullable Team team;

    public Player(String nickname) {
      this.nickname = nickname;
    }

    public @Nullable Integer getId() {
      return id;
    }

    public String getNickname() {
      return nickname;
    }

    public @Nullable Team getTeam() {
      return team;
    }

    @Override
    public String toString() {
      return nickname;
    }
  }

  /** Stays without its team. */
  @Mapped(table = "fans")
  public static class Fan {

    @Id
    private @Nullable Integer id;

    @Column(references = "teams.id", deleteRule = ReferentialAction.SET_NULL)
    private @Nullable Integer teamId;

    public @Nullable Integer getTeamId() {
      return teamId;
    }
  }
}
