package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import dev.aludel.mapping.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree, whose rows have versions. */
@Mapped(table = "nodes")
public class Node {

  @Id
  public @Nullable Integer id;

  @Version
  public int version;

  @Column(length = 50)
  public @Nullable String name;

  @Column
  public @Nullable Integer size;

  @Column(references = "nodes.id")
  public @Nullable Integer parentId;

  @Relationship(backPopulates = "children")
  public @Nullable Node parent;

  @Relationship(backPopulates = "parent")
  public List<Node> children = new ArrayList<>();
}
