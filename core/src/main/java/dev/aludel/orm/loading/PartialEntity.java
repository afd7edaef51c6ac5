package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.AdaptedEntity;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.FromClause;
import java.util.ArrayList;
import java.util.List;

/**
 * A mapped class in a SELECT list of which only some columns are read.
 *
 * @param whole the class as it would be read otherwise
 * @param loaded the attributes that are read
 * @param columns where they are read from
 */
record PartialEntity<T>(
    EntityClause<T> whole, List<ColumnProperty> loaded, List<ColumnClause<?>> columns)
    implements EntityClause<T> {

  /** The class with those attributes alone; itself if they are all that it has. */
  static <T> EntityClause<T> of(
      EntityClause<T> whole, List<ColumnProperty> all, List<ColumnProperty> loaded) {
    if (loaded.size() == all.size()) {
      return whole;
    }
    List<ColumnClause<?>> columns = new ArrayList<>();
    loaded.forEach(column -> columns.add(whole.columns().get(all.indexOf(column))));
    return new PartialEntity<>(whole, loaded, columns);
  }

  /** The attributes that a class in a SELECT list has its columns for. */
  static List<ColumnProperty> loadedBy(EntityClause<?> clause) {
    EntityClause<?> stated = clause;
    while (stated instanceof AdaptedEntity<?> adapted) {
      stated = adapted.original();
    }
    return stated instanceof PartialEntity<?> partial
        ? partial.loaded()
        : Mapper.of(clause.entity()).columnProperties();
  }

  @Override
  public Class<T> entity() {
    return whole.entity();
  }

  @Override
  public FromClause from() {
    return whole.from();
  }
}
