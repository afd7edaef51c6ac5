package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/** What is created and dropped under a name of its own. */
public sealed interface SchemaObject permits Table, View, Sequence, EnumObject {

  String name();

  /** The schema it is in; null leaves it to the connection. */
  @Nullable
  String schema();
}
