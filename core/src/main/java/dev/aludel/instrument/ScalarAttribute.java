package dev.aludel.instrument;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** An attribute that holds a column's value. */
public final class ScalarAttribute extends Attribute {

  private final BiPredicate<@Nullable Object, @Nullable Object> same;
  private final boolean secret;

  /**
   * @param same whether two values are the same to the database; the column's type decides
   * @param secret whether no text may show them; so does it
   */
  public ScalarAttribute(
      ClassManager manager,
      int slot,
      BiPredicate<@Nullable Object, @Nullable Object> same,
      boolean secret) {
    super(manager, slot);
    this.same = same;
    this.secret = secret;
  }

  @Override
  @Nullable
  Object assign(Instrumented owner, @Nullable Object value, AttributeEvent cause) {
    recordChange(owner);
    return value;
  }

  @Override
  void link(Instrumented owner, Instrumented value, AttributeEvent cause) {
    throw new IllegalStateException(this + " is no relationship");
  }

  @Override
  void unlink(Instrumented owner, Instrumented value, AttributeEvent cause) {
    throw new IllegalStateException(this + " is no relationship");
  }

  @Override
  @Nullable
  Object snapshot(@Nullable Object value) {
    return value;
  }

  @Override
  AttributeHistory history(Instrumented owner, InstanceState state) {
    AttributeHistory history = state.scalarHistory(owner, slot(), same);
    return secret ? history.hidden() : history;
  }
}
