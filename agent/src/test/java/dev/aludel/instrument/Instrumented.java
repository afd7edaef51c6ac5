package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

public interface Instrumented {

  @Nullable
  InstanceState $aludel_state();

  void $aludel_state(@Nullable InstanceState state);

  int $aludel_flags();

  void $aludel_flags(int flags);

  @Nullable
  Object $aludel_get(int slot);

  void $aludel_set(int slot, @Nullable Object value);

  Instrumented $aludel_new(@Nullable Object[] values);
}
