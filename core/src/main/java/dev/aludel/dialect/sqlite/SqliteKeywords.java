package dev.aludel.dialect.sqlite;

import java.util.Set;

/** The words that SQLite takes for identifiers only in quotes (https://sqlite.org/lang_keywords.html), or not everywhere without. */
final class SqliteKeywords {

  static final Set<String> RESERVED =
      Set.of(("ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CAST CHECK COLLATE COMMIT CONSTRAINT"
              + " CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DEFERRABLE DELETE"
              + " DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FILTER FOREIGN FROM FULL GLOB GROUP HAVING IF"
              + " IN INDEX INDEXED INNER INSERT INTERSECT INTO IS ISNULL JOIN LEFT LIKE LIMIT MATCH"
              + " NATURAL NOT NOTHING NOTNULL NULL ON OR ORDER OUTER OVER PRIMARY RAISE REFERENCES REGEXP"
              + " RETURNING RIGHT SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES"
              + " WHEN WHERE WINDOW WITH WITHIN WITHOUT")
          .split(" "));

  private SqliteKeywords() {}
}
