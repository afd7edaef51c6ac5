package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;

/** The other side of {@link Post}, with a key of its own. */
@Mapped(table = "keywords")
public class Keyword {

  @Id
  private String word;

  @Column
  private int weight;

  @Relationship(secondary = "post_keywords", backPopulates = "keywords")
  private List<Post> posts = new ArrayList<>();

  public Keyword(String word) {
    this.word = word;
  }

  public String getWord() {
    return word;
  }

  public int getWeight() {
    return weight;
  }

  public void setWeight(int weight) {
    this.weight = weight;
  }

  public List<Post> getPosts() {
    return posts;
  }
}
