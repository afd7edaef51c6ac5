package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to a widget, and may be its favorite. */
@Mapped(table = "entries")
public class Entry {

  @Id
  private @Nullable Integer id;

  @Column(length = 50)
  private String text;

  @Column(references = "widgets.id")
  private @Nullable Integer widgetId;

  @Relationship(foreignKey = "widgetId", backPopulates = "entries")
  private @Nullable Widget widget;

  public Entry(String text) {
    this.text = text;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getText() {
    return text;
  }

  public @Nullable Widget getWidget() {
    return widget;
  }
}
