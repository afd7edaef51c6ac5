package dev.aludel.dialect;

import dev.aludel.sql.TextStatement;
import java.util.List;

/** A database, as its catalogue is asked. */
@FunctionalInterface
public interface CatalogSource {

  /** The rows of a query that {@link CatalogPart#select} has made. */
  List<CatalogRow> rows(CatalogPart part, TextStatement query);
}
