package dev.aludel.mapping;

import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.FromClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class under another name in one query.
 *
 * @param from its table, under that name
 */
public record Aliased<T>(Mapper<T> mapper, FromClause from) implements EntityClause<T> {

  /** The attribute, of this alias. */
  public <V> ColumnClause<V> attr(AttributeReference<T, @Nullable V> reference) {
    return from.column(Attributes.attr(reference));
  }

  /** The attribute of that name, of this alias. */
  public ColumnClause<?> attr(String attribute) {
    return from.column(mapper.column(attribute).column());
  }

  @Override
  public Class<T> entity() {
    return mapper.type();
  }

  @Override
  public List<ColumnClause<?>> columns() {
    return mapper.columns().stream().<ColumnClause<?>>map(from::column).toList();
  }
}
