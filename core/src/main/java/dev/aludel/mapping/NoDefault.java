package dev.aludel.mapping;

import java.util.function.Supplier;

/** Says in {@link Column} that there is no default. */
public final class NoDefault implements Supplier<Object> {

  private NoDefault() {}

  /** Never called. */
  @Override
  public Object get() {
    throw new UnsupportedOperationException("there is no default");
  }
}
