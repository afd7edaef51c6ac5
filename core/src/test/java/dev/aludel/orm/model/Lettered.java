package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Version;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Its versions are made by a function of its own. */
@Mapped(table = "lettered")
public class Lettered {

  @Id
  private @Nullable Long id;

  @Column(length = 50)
  private String text;

  @Version(next = NextLetter.class)
  @Column(length = 10)
  private @Nullable String revision;

  public Lettered(String text) {
    this.text = text;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public @Nullable String getRevision() {
    return revision;
  }

  static final class NextLetter implements UnaryOperator<@Nullable String> {
    @Override
    public String apply(@Nullable String before) {
      return before == null ? "a" : String.valueOf((char) (before.charAt(0) + 1));
    }
  }
}
