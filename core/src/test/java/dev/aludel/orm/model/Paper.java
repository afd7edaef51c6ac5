package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a key, a state and a count that nobody sets by hand. */
@Mapped(table = "papers")
public class Paper {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Id
  @Column(onInsert = RandomKey.class)
  private @Nullable UUID id;

  @Column(length = 50)
  private String title;

  @Column(length = 10, onInsert = Draft.class)
  private @Nullable String state;

  @Column(onUpdate = Count.class)
  private @Nullable Integer edition;

  public Paper(String title) {
    this.title = title;
  }

  public @Nullable UUID getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public @Nullable String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state;
  }

  public @Nullable Integer getEdition() {
    return edition;
  }

  public void setEdition(@Nullable Integer edition) {
    this.edition = edition;
  }

  static final class RandomKey implements Supplier<UUID> {
    @Override
    public UUID get() {
      return UUID.randomUUID();
    }
  }

  static final class Draft implements Supplier<String> {
    @Override
    public String get() {
      return "draft";
    }
  }

  static final class Count implements Supplier<Integer> {
    @Override
    public Integer get() {
      return COUNT.incrementAndGet();
    }
  }
}
