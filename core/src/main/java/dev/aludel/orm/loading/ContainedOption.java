package dev.aludel.orm.loading;

import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.List;

/**
 * That the program's own joins bring what a relationship holds (SQLAlchemy's contains_eager). Immutable.
 *
 * @param target what the query reads the related rows from: the target's table, or an alias of it
 * @param below what is said of the target
 */
public record ContainedOption(
    RelationshipProperty relationship, FromClause target, List<LoaderOption> below)
    implements PathOption {

  public ContainedOption {
    below = List.copyOf(below);
  }

  @Override
  public ContainedOption then(LoaderOption... options) {
    List<LoaderOption> more = new ArrayList<>(below);
    more.addAll(List.of(options));
    return new ContainedOption(relationship, target, more);
  }
}
