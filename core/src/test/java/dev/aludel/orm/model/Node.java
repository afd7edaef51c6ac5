package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree: refers to its own class. */
@Mapped(table = "nodes")
public class Node {

  @Id
  private @Nullable Integer id;

  @Column
  private String name;

  @Column(references = "nodes.id")
  private @Nullable Integer parentId;

  @Relationship(backPopulates = "children")
  private @Nullable Node parent;

  @Relationship(backPopulates = "parent")
  private List<Node> children = new ArrayList<>();

  public Node(String name, @Nullable Node parent) {
    this.name = name;
    this.parent = parent;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public @Nullable Node getParent() {
    return parent;
  }

  public void setParent(@Nullable Node parent) {
    this.parent = parent;
  }

  public List<Node> getChildren() {
    return children;
  }
}
