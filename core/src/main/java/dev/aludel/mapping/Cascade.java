package dev.aludel.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a session does to related instances when it does it to the one that holds them. SQLAlchemy's terms. */
public enum Cascade {
  /** Adding the holder adds them. */
  SAVE_UPDATE,
  /** Refreshing or expiring the holder does so to them. */
  REFRESH_EXPIRE,
  /** Merging the holder merges them. */
  MERGE,
  /** Expunging the holder expunges them. */
  EXPUNGE,
  /** Deleting the holder deletes them. */
  DELETE,
  /** One that is taken out of the relationship is deleted; implies nothing about {@link #DELETE}. */
  DELETE_ORPHAN,
  /** All of them but {@link #DELETE_ORPHAN}. */
  ALL;

  /** The set with {@link #ALL} replaced by what it stands for. */
  static Set<Cascade> expand(Cascade... cascades) {
    Set<Cascade> expanded = EnumSet.noneOf(Cascade.class);
    expanded.addAll(Arrays.asList(cascades));
    if (expanded.remove(ALL)) {
      expanded.addAll(EnumSet.complementOf(EnumSet.of(ALL, DELETE_ORPHAN)));
    }
    return expanded;
  }
}
