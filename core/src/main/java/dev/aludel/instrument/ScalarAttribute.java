package dev.aludel.instrument;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** An attribute that holds a column's value. */
public final class ScalarAttribute extends Attribute {

  private final BiPredicate<@Nullable Object, @Nullable Object> same;
  private final @Nullable ValueFilter filter;
  private final boolean secret;

  /**
   * @param same whether two values are the same to the database; the column's type decides
   * @param filter what the values go through that the program sets, or null
   * @param secret whether no text may show them; the column's type says so
   * @param activeHistory whether a value that is not loaded is loaded before another one is written
   */
  public ScalarAttribute(
      ClassManager manager,
      int slot,
      BiPredicate<@Nullable Object, @Nullable Object> same,
      @Nullable ValueFilter filter,
      boolean secret,
      boolean activeHistory) {
    super(manager, slot, activeHistory);
    this.same = same;
    this.filter = filter;
    this.secret = secret;
  }

  @Override
  @Nullable
  Object assign(Instrumented owner, @Nullable Object value, AttributeEvent cause) {
    Object filtered = filter == null ? value : filter.apply(owner, value);
    recordChange(owner);
    return filtered;
  }

  @Override
  boolean isFiltered() {
    return filter != null;
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
