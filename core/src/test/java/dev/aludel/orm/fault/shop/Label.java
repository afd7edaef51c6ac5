package dev.aludel.orm.fault.shop;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lies in sets, by its word. */
public class Label {

  private @Nullable Long id;
  private String word;
  private Set<Ware> wares = new LinkedHashSet<>();

  public Label(String word) {
    UserCode.CONSTRUCTOR.called();
    this.word = word;
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getWord() {
    return word;
  }

  public Set<Ware> getWares() {
    return wares;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    UserCode.EQUALS.called();
    return other instanceof Label label && label.word.equals(word);
  }

  @Override
  public int hashCode() {
    UserCode.HASH_CODE.called();
    return word.hashCode();
  }

  @Override
  public String toString() {
    UserCode.TO_STRING.called();
    return "Label " + word;
  }
}
