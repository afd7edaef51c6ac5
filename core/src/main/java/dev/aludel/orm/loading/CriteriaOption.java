package dev.aludel.orm.loading;

import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import java.util.Map;

/**
 * That of some tables only those rows are read for which a condition holds, wherever a statement reads them (SQLAlchemy's
 * with_loader_criteria). Immutable, equal by what it says.
 */
public record CriteriaOption(Map<Table, Expression<Boolean>> conditions) implements LoaderOption {

  public CriteriaOption {
    conditions = Map.copyOf(conditions);
  }
}
