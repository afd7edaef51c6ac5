package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows others of its kind, many to many. */
@Mapped(table = "members")
public class Member {

  @Id
  private @Nullable Integer id;

  @Column(length = 20)
  private String name;

  @Relationship(
      secondary = "follows",
      secondaryKey = "follower_id",
      backPopulates = "followers",
      orderBy = "id")
  private List<Member> following = new ArrayList<>();

  @Relationship(
      secondary = "follows",
      secondaryKey = "followed_id",
      backPopulates = "following",
      orderBy = "id")
  private List<Member> followers = new ArrayList<>();

  public Member(String name) {
    this.name = name;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public List<Member> getFollowing() {
    return following;
  }

  public List<Member> getFollowers() {
    return followers;
  }

  @Override
  public String toString() {
    return name;
  }
}
