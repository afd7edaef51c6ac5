package dev.aludel.instrument;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one attribute since the last flush. A scalar's lists hold at most one value, which may be null.
 *
 * @param added the values that came in
 * @param unchanged the values that were there and still are
 * @param deleted the values that went, as far as they were known
 * @param secret whether {@code toString} hides them
 */
public record AttributeHistory(
    List<@Nullable Object> added,
    List<@Nullable Object> unchanged,
    List<@Nullable Object> deleted,
    boolean secret) {

  /** Nothing is known: neither loaded nor set. */
  public static final AttributeHistory EMPTY =
      new AttributeHistory(List.of(), List.of(), List.of(), false);

  static AttributeHistory added(@Nullable Object value) {
    return new AttributeHistory(one(value), List.of(), List.of(), false);
  }

  static AttributeHistory unchanged(@Nullable Object value) {
    return new AttributeHistory(List.of(), one(value), List.of(), false);
  }

  static AttributeHistory replaced(@Nullable Object old, @Nullable Object value) {
    return new AttributeHistory(one(value), List.of(), one(old), false);
  }

  AttributeHistory hidden() {
    return new AttributeHistory(added, unchanged, deleted, true);
  }

  /** Whether anything came in or went. */
  public boolean hasChanges() {
    return !added.isEmpty() || !deleted.isEmpty();
  }

  private static List<@Nullable Object> one(@Nullable Object value) {
    return Collections.unmodifiableList(Arrays.asList(value));
  }

  @Override
  public String toString() {
    return "added " + shown(added) + ", unchanged " + shown(unchanged) + ", deleted "
        + shown(deleted);
  }

  private List<@Nullable Object> shown(List<@Nullable Object> values) {
    return secret ? Collections.nCopies(values.size(), "***") : values;
  }
}
