package dev.aludel.orm.loading;

import dev.aludel.mapping.RelationshipProperty;
import java.util.List;

/** How one relationship is loaded, and below it what its target has. */
public sealed interface PathOption extends LoaderOption
    permits RelationshipOption, ContainedOption {

  RelationshipProperty relationship();

  /** What is said of the target. */
  List<LoaderOption> below();

  /** This, with more that is said of the target. */
  PathOption then(LoaderOption... options);
}
