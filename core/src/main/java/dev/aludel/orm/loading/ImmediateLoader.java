package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;

/** One SELECT for each holder, as a lazy load would send it; references to what is in memory already cost none. */
record ImmediateLoader(RelationshipProperty relationship, LoadOptions options)
    implements AfterLoader {

  @Override
  public void load(LoadSession session, List<Instrumented> holders, Completion completion) {
    for (Instrumented holder : holders) {
      LazyLoader.loadAlone(session, InstanceState.of(holder), relationship, options, completion);
    }
  }
}
