package dev.aludel.orm.loading;

import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one query loads one relationship, and below it the relationships of its target. Immutable.
 *
 * @param below for the target's relationships
 */
public record LoaderOption(
    RelationshipProperty relationship, LoadStyle style, List<LoaderOption> below) {

  public LoaderOption {
    below = List.copyOf(below);
  }

  /** This, with options for the relationships of the target. */
  public LoaderOption then(LoaderOption... options) {
    return new LoaderOption(relationship, style, List.of(options));
  }

  /** The option for that relationship, or null. */
  static @Nullable LoaderOption find(
      List<LoaderOption> options, RelationshipProperty relationship) {
    LoaderOption found = null;
    for (LoaderOption option : options) {
      if (option.relationship() == relationship) {
        found = option;
      }
    }
    return found;
  }
}
