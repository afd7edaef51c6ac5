package dev.aludel.demo.tutorial.blog;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blog post. The table between posts and keywords has no class; it is made of the two keys. */
@Mapped(table = "posts")
public class Post {

  @Id
  private @Nullable Integer id;

  @Column(length = 200, notNull = true)
  private final String headline;

  @Column
  private @Nullable String body;

  @Relationship(secondary = "post_keywords", backPopulates = "posts", orderBy = "id")
  private final List<Keyword> keywords = new ArrayList<>();

  public Post(String headline, String body) {
    this.headline = headline;
    this.body = body;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getHeadline() {
    return headline;
  }

  public @Nullable String getBody() {
    return body;
  }

  public List<Keyword> getKeywords() {
    return keywords;
  }

  @Override
  public String toString() {
    return "Post(" + headline + ")";
  }
}
