package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has keywords, many to many, and comments that survive it. */
@Mapped(table = "posts")
public class Post {

  @Id
  private long id;

  @Column
  private String headline;

  @Column(serverDefault = "'draft'")
  private @Nullable String status;

  @Relationship(secondary = "post_keywords", backPopulates = "posts")
  private Set<Keyword> keywords = new LinkedHashSet<>();

  @Relationship
  private List<Comment> comments = new ArrayList<>();

  public Post(String headline) {
    this.headline = headline;
  }

  public long getId() {
    return id;
  }

  public String getHeadline() {
    return headline;
  }

  public @Nullable String getStatus() {
    return status;
  }

  public void setStatus(@Nullable String status) {
    this.status = status;
  }

  public Set<Keyword> getKeywords() {
    return keywords;
  }

  public void setKeywords(Set<Keyword> keywords) {
    this.keywords = keywords;
  }

  public List<Comment> getComments() {
    return comments;
  }
}
