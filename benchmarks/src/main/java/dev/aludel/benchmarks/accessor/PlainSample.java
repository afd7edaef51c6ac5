package dev.aludel.benchmarks.accessor;

import org.jspecify.annotations.Nullable;

/** The fields of {@link Sample} in a class that is not mapped. */
public class PlainSample {

  long id;
  int count;
  long stamp;
  String label = "";

  @Nullable
  Long parentId;

  @Nullable
  PlainSample parent;
}
