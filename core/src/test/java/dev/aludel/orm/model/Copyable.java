package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Can be cloned and serialized. */
@Mapped(table = "copyables")
public class Copyable implements Cloneable, Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  private @Nullable Integer id;

  @Column
  private @Nullable String name;

  public @Nullable Integer getId() {
    return id;
  }

  public void setId(@Nullable Integer id) {
    this.id = id;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  @Override
  public Copyable clone() {
    try {
      return (Copyable) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
