package dev.aludel.orm;

import dev.aludel.instrument.InstanceState;
import java.util.Collection;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** The load of one attribute because it was read; many of one attribute are an N+1. */
@Name("dev.aludel.LazyLoad")
@Label("Lazy Load")
@Category("Aludel")
@Description("An attribute that was loaded when it was read")
final class LazyLoadEvent extends Event implements LazyLoadRecord {

  private static final LazyLoadEvent PROBE = new LazyLoadEvent();

  @Label("Class")
  @Nullable
  Class<?> type;

  @Label("Attribute")
  @Nullable
  String attribute;

  @Label("Statements")
  long statements;

  @Label("Instances")
  @Description("In the relationship; 1 where a row was read again")
  int instances;

  static LazyLoadRecord begun() {
    if (!PROBE.isEnabled()) {
      return NONE;
    }
    LazyLoadEvent event = new LazyLoadEvent();
    event.begin();
    return event;
  }

  /** What was found in memory is no load. */
  @Override
  public void done(InstanceState state, int slot, long sent) {
    if (sent == 0) {
      return;
    }
    type = state.manager().type();
    attribute = state.manager().attributeName(slot);
    statements = sent;
    instances = state.isUnloaded(slot) ? 0 : count(state.requireInstance().$aludel_get(slot));
    commit();
  }

  private static int count(@Nullable Object value) {
    if (value instanceof Collection<?> collection) {
      return collection.size();
    }
    return value == null ? 0 : 1;
  }
}
