package dev.aludel.demo.tutorial.blog;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word by which posts are found. */
@Mapped(table = "keywords")
public class Keyword {

  @Id
  private @Nullable Integer id;

  @Column(length = 50, notNull = true, unique = true)
  private final String word;

  @Relationship(secondary = "post_keywords", backPopulates = "keywords", orderBy = "id")
  private final List<Post> posts = new ArrayList<>();

  public Keyword(String word) {
    this.word = word;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getWord() {
    return word;
  }

  public List<Post> getPosts() {
    return posts;
  }

  @Override
  public String toString() {
    return "Keyword(" + word + ")";
  }
}
