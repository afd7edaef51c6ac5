package dev.aludel.dialect;

import dev.aludel.sql.TupleType;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list sent as an array of the database's own. */
public final class ArrayListType<E> extends WholeListType<E> {

  private final String elementName;

  private static final Set<Kind> NONE =
      Set.of(Kind.BINARY, Kind.JSON, Kind.ARRAY, Kind.INTERVAL, Kind.OTHER);

  /**
   * @param elementName what the driver calls the type of the elements
   */
  public ArrayListType(SqlType<E> elements, String elementName) {
    super(elements);
    this.elementName = elementName;
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Collection<?> values)
      throws SQLException {
    Object[] elements = storedElements(values).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(elementName, elements));
  }

  /** Whether drivers make arrays of such values. */
  public static boolean takes(SqlType<?> elements) {
    return !(elements instanceof TupleType) && !NONE.contains(elements.storage().kind());
  }
}
