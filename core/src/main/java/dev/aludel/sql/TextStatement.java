package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by hand, sent as it stands: {@code text("SELECT name FROM users WHERE id = :id").bind("id", 5)}. Names
 * without a value are required at execution.
 *
 * @param binds one for each name in the text
 * @param selections what the columns of the result are, in their order; without them the driver decides
 */
public record TextStatement(
    TextTemplate template, Map<String, Bind<?>> binds, List<Expression<?>> selections)
    implements Statement {

  public TextStatement {
    binds = Map.copyOf(binds);
    selections = List.copyOf(selections);
  }

  static TextStatement of(String sql) {
    TextTemplate template = TextTemplate.parse(sql);
    Map<String, Bind<?>> binds = new HashMap<>();
    template.names().forEach(name -> binds.put(name, BindParameter.required(name, Types.OTHER)));
    return new TextStatement(template, binds, List.of());
  }

  /** A value for {@code :name}, of the type that its class has by default. */
  public TextStatement bind(String name, @Nullable Object value) {
    if (value == null) {
      return bind(name, null, Types.OTHER);
    }
    BindParameter<Object> guessed = BindParameter.guess(value);
    return bind(name, value, guessed.type());
  }

  public <T> TextStatement bind(String name, @Nullable T value, SqlType<T> type) {
    return with(name, new BindParameter<>(name, value, type, false));
  }

  /** Several values for {@code IN :name}, which stands without parentheses. */
  public <T> TextStatement bindList(String name, Collection<? extends T> values, SqlType<T> type) {
    return with(name, new BindList<>(name, List.copyOf(values), type, false));
  }

  public TextStatement columns(Expression<?>... columns) {
    return new TextStatement(template, binds, List.of(columns));
  }

  /** The same text as a condition of another statement. */
  public Expression<Boolean> condition() {
    return new TextExpression<>(template, binds, Types.BOOLEAN);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitTextStatement(this);
  }

  private TextStatement with(String name, Bind<?> bind) {
    if (!binds.containsKey(name)) {
      throw CompileException.of(
          "The text has no parameter :%s.".formatted(name),
          "Its parameters: %s.".formatted(String.join(", ", template.names())),
          "no-such-parameter");
    }
    Map<String, Bind<?>> more = new HashMap<>(binds);
    more.put(name, bind);
    return new TextStatement(template, more, selections);
  }
}
