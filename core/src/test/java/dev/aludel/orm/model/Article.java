package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import dev.aludel.mapping.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has long texts, which are not loaded with its row; its constructor insists on one of them. */
@Mapped(table = "articles")
public class Article {

  @Id
  private @Nullable Integer id;

  @Column(length = 50)
  private String title;

  @Column(length = 500, deferred = true)
  private final String body;

  @Column(deferred = true, group = "numbers")
  private int words;

  @Column(deferred = true, group = "numbers")
  private @Nullable Integer pages;

  @Version
  private int version;

  @Relationship(backPopulates = "article", orderBy = "id")
  private List<Note> notes = new ArrayList<>();

  public Article(String title, String body) {
    this.title = title;
    this.body = Objects.requireNonNull(body, "body");
    words = body.split(" ").length;
    pages = 1;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public int getWords() {
    return words;
  }

  public void setWords(int words) {
    this.words = words;
  }

  public @Nullable Integer getPages() {
    return pages;
  }

  public List<Note> getNotes() {
    return notes;
  }

  /** Stands in the margin. */
  @Mapped(table = "notes")
  public static class Note {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private String text;

    @Column(length = 50, deferred = true)
    private String author;

    @Column(references = "articles.id")
    private @Nullable Integer articleId;

    @Relationship(backPopulates = "notes")
    private @Nullable Article article;

    public Note(String text, String author) {
      this.text = text;
      this.author = author;
    }

    public String getText() {
      return text;
    }

    public String getAuthor() {
      return author;
    }
  }
}
