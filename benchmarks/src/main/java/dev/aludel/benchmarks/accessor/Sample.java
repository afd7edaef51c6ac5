package dev.aludel.benchmarks.accessor;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A mapped class as programs have them: its parent is not loaded as long as nobody asks. */
@Mapped
public class Sample {

  @Id
  long id;

  @Column
  int count;

  @Column
  long stamp;

  @Column
  String label = "";

  @Column(references = "sample.id")
  @Nullable
  Long parentId;

  @Relationship
  @Nullable
  Sample parent;
}
