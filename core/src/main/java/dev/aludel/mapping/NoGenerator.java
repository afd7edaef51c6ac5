package dev.aludel.mapping;

import java.util.function.UnaryOperator;

/** Says in {@link Version} that versions are made as usual for their type. */
public final class NoGenerator implements UnaryOperator<Object> {

  private NoGenerator() {}

  /** Never called. */
  @Override
  public Object apply(Object version) {
    throw new UnsupportedOperationException("there is no generator");
  }
}
