package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A function whose answer is rows, in FROM: {@code generate_series(1, 3) AS g (n)}. The columns are called as {@link
 * #column(String, SqlType)} says; SQLite calls them as the function does, so that they must be called so.
 */
public record TableFunction(FunctionCall<?> call, AliasName name, List<Label<?>> heads)
    implements FromClause {

  public TableFunction {
    heads = List.copyOf(heads);
  }

  /** Adds a column of what the function answers. */
  public TableFunction column(String column, SqlType<?> type) {
    List<Label<?>> more = new ArrayList<>(heads);
    more.add(Sql.nullOf(type).as(column));
    return new TableFunction(call, name, more);
  }

  public TableFunction as(String newName) {
    return new TableFunction(call, AliasName.given(newName), heads);
  }

  @Override
  public List<DerivedColumn<?>> columns() {
    List<DerivedColumn<?>> columns = new ArrayList<>();
    heads.forEach(head -> columns.add(new DerivedColumn<>(this, head.name(), head.type())));
    return columns;
  }

  /** By the name alone: each column has what it is read from, so that a whole query would be hashed for each. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String description() {
    return "table function " + call.name();
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitTableFunction(this);
  }
}
