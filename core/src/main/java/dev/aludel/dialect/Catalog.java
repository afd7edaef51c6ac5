package dev.aludel.dialect;

import dev.aludel.type.SqlType;
import java.util.List;

/** What a database knows of itself. Names of a row are spelled as the catalogue has them. */
public interface Catalog {

  /** All of one kind that is in the scope, in a few queries; in the order of the tables' names. */
  List<CatalogRow> rows(CatalogPart part, CatalogScope scope, CatalogSource source);

  /** The type of a column. */
  SqlType<?> type(CatalogRow column);
}
